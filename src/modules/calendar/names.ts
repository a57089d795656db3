import type { Names } from './calendar.ts';

/** '2022-03-05' → '05.03.2022', as all three languages write it. */
function date(text: string): string {
  return text.split('-').toReversed().join('.');
}

/** What a day is called whose rest an act moved; `other` is the day it came from or went to, where the act names one. */
export function movedName(effect: 'off' | 'working', other: string | null): Names {
  if (effect === 'working') {
    if (!other)
      return { kk: 'Жұмыс күні: демалыс ауыстырылды', ru: 'Рабочий день: отдых перенесён', en: 'Working day: its rest was moved' };
    const to = date(other);
    return {
      kk: `Жұмыс күні: демалыс ${to} күніне ауыстырылды`,
      ru: `Рабочий день: отдых перенесён на ${to}`,
      en: `Working day: its rest was moved to ${to}`,
    };
  }
  if (!other) return { kk: 'Ауыстырылған демалыс күні', ru: 'Перенесённый выходной', en: 'Moved day of rest' };
  const from = date(other);
  return { kk: `Демалыс ${from} күнінен ауыстырылды`, ru: `Выходной перенесён с ${from}`, en: `Day of rest moved from ${from}` };
}
