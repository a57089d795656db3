import words from './words.json' with { type: 'json' };
import type { Language } from '../../base/texts.ts';
import type { Chance } from './random.ts';

/** Somebody who calls or writes: nobody real, with a number and an address that cannot be anybody's. */
export type Person = { name: string; language: Language; phone: string; email: string };

/** The n-th person of the demonstration (0 ≤ n < 10,000): +7 700 555-xx-xx and @example.kz. */
export function personOf(n: number, language: Language, chance: Chance): Person {
  const digits = String(n).padStart(4, '0');
  return { name: nameOf(language, chance), language, phone: `+7700555${digits}`, email: `person${digits}@example.kz` };
}

function nameOf(language: Language, chance: Chance): string {
  const { names } = words;
  if (language === 'en') return chance.pick(names.en);
  const [given, family] = language === 'kk' ? [names.kk, names.kkFamily] : [names.ru, names.ruFamily];
  return `${chance.pick(given)} ${chance.pick(family)}`;
}

export type Topic = (typeof words.topics)[number];

/** What somebody asks about, the frequent things more often. */
export function topicOf(chance: Chance): Topic {
  return words.topics[chance.weighted(words.topics.map((topic) => topic.weight))]!;
}
