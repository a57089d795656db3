import { LAW_TIME_ZONE } from '../../base/clock.ts';
import type { Language } from '../../base/texts.ts';

const LOCALE = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const;

/**
 * The last day of a term in words: '24 ноября 2026 г.', '2026 жылғы 24 қараша', '24 November 2026'. `dueAt` is the
 * exclusive 24:00, so the instant before it is asked.
 */
export function dayText(language: Language, dueAt: Date): string {
  const words = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: LAW_TIME_ZONE }).format(
    new Date(dueAt.getTime() - 1),
  );
  return language === 'kk' ? words.replace(' ж. ', ' жылғы ') : words;
}
