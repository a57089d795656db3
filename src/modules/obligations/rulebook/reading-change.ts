import { z } from 'zod';
import { languages } from '../../../base/texts.ts';
import { Problem } from '../../../base/problem.ts';
import type { Reading } from '../obligation.ts';
import { stepShape } from '../reminders/steps.ts';
import { type Unit, units } from '../term.ts';

/** The longest term in days, and in hours. No paragraph comes near; a slip of the finger does. */
const MOST_DAYS = 366;
const MOST_HOURS = MOST_DAYS * 24;
/** "By the Nth" of a month that has an Nth in every year. */
const MOST_NTH = 28;

const words = z.object({ kk: z.string().trim().max(1_000), ru: z.string().trim().max(1_000), en: z.string().trim().max(1_000) });

/**
 * A new edition of one row, as a person writes it. Amount, unit and words are checked by `refuseUnsound`, which says what
 * to do, and not by the shape, which could only say that something is wrong.
 */
export const changeShape = z.strictObject({
  paragraph: z.string().max(20),
  duty: z.string().max(40).default(''),
  participantKind: z.string().max(50),
  effectiveFrom: z.iso.date(),
  amount: z.number(),
  unit: z.string().max(40),
  week: z.union([z.literal(5), z.literal(6)]).nullable(),
  policy: z.boolean(),
  text: words,
  stops: words,
  doesNotStop: words,
  /** Null: the default steps. */
  steps: z.array(stepShape).max(10).nullable().default(null),
  /** The act it stands on; a date in the past needs one. */
  act: z.string().trim().max(500).nullable().default(null),
});
export type ReadingChange = z.output<typeof changeShape>;

/** Whether the unit counts days of a working week. */
export function countsDays(unit: string): boolean {
  return unit === 'working-days' || unit === 'days' || unit === 'day-of-next-month' || unit === 'after-working-days';
}

/**
 * Whether this may become the next edition after `editions` (all of its row, the oldest first), seen from `today` in Almaty.
 * Throws `reading-unknown`, `reading-unit-unknown`, `reading-term-not-positive`, `reading-term-too-long`,
 * `reading-week-missing`, `reading-language-missing`, `reading-before-edition`, `reading-overlaps`, `reading-past-without-act`.
 */
export function refuseUnsound(change: ReadingChange, editions: readonly Reading[], today: string): void {
  const last = editions.at(-1);
  if (!last) throw new Problem('not_found', 'reading-unknown');
  refuseTerm(change);
  const missing = languages.filter((language) => !change.text[language] || !change.stops[language] || !change.doesNotStop[language]);
  if (missing.length > 0) throw new Problem('invalid', 'reading-language-missing', { languages: missing.join(', ') });
  if (editions.some(({ effectiveFrom }) => effectiveFrom === change.effectiveFrom)) {
    throw new Problem('conflict', 'reading-overlaps', { day: change.effectiveFrom });
  }
  if (change.effectiveFrom < last.effectiveFrom) {
    throw new Problem('invalid', 'reading-before-edition', { edition: last.edition, day: last.effectiveFrom });
  }
  if (change.effectiveFrom < today && !change.act) throw new Problem('invalid', 'reading-past-without-act');
}

function refuseTerm({ amount, unit, week }: ReadingChange): void {
  if (!units.includes(unit as Unit)) throw new Problem('invalid', 'reading-unit-unknown', { unit });
  if (!Number.isInteger(amount) || amount < 1) throw new Problem('invalid', 'reading-term-not-positive', { amount });
  const most = unit === 'day-of-next-month' ? MOST_NTH : unit === 'hours' || unit === 'hours-before' ? MOST_HOURS : MOST_DAYS;
  if (amount > most) throw new Problem('invalid', 'reading-term-too-long', { amount, most });
  if (countsDays(unit) && week === null) throw new Problem('invalid', 'reading-week-missing');
}

/** The edition that the change makes of the last one: what is not in the change stays as it was. */
export function nextEdition(last: Reading, change: ReadingChange, id: string): Reading {
  const unit = change.unit as Unit;
  return { ...last, ...change, unit, week: countsDays(unit) ? change.week : null, id, edition: last.edition + 1 };
}
