import type { Proposal } from '../../approvals/index.ts';
import type { Ctx, Db } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import { type Act, type DayChange, type DaysPayload, sameSpecial, type Year } from '../change/day-change.ts';
import { specialOf } from '../change/draw-up.ts';
import { proposeChanges } from '../change/propose-days.ts';
import { selectDays, selectYearRows } from '../change/queries.ts';
import { warn } from '../change/show-changes.ts';
import { type FileFormat, readYearFile, writeYearFile, type YearDay } from './year-file.ts';

export type FileOfYear = { format: FileFormat; content: string; status?: Year['status'] | undefined };

/** The year as a file that can be brought in again. Throws `calendar-year-unknown`. */
export async function exportYear(ctx: Ctx, year: number, format: FileFormat): Promise<string> {
  const known = found(
    (await selectYearRows(ctx.tx)).find((one) => one.year === year),
    'calendar-year-unknown',
  );
  return writeYearFile(format, known, await selectDays(ctx.tx, year));
}

/** What a file would change, with what deserves a second look; nothing is written. Throws as `drawUpYear`. */
export async function checkYear(ctx: Ctx, year: number, file: FileOfYear) {
  const drawn = await drawUpYear(ctx.tx, year, file);
  return { ...drawn, warnings: await warn(ctx, drawn.changes, year) };
}

/** Proposes the year of a file; another person confirms. Throws as `drawUpYear`. */
export async function importYear(ctx: Ctx, number: number, file: FileOfYear, act: Act, why: string): Promise<Proposal<DaysPayload>> {
  const { changes, year } = await drawUpYear(ctx.tx, number, file);
  return proposeChanges(ctx, changes, act, why, year);
}

/**
 * The difference between a file and the year as it stands: days that come, change, or become plain again.
 * `content` is base64. Throws as `readYearFile`, `calendar-file-other-year`, `calendar-year-gap` for a year that does not
 * join the known ones, `calendar-no-change`.
 */
async function drawUpYear(db: Db, number: number, { format, content, status }: FileOfYear): Promise<{ changes: DayChange[]; year: Year }> {
  const file = readYearFile(format, Buffer.from(content, 'base64'), number);
  if (file.year && file.year.year !== number)
    throw new Problem('invalid', 'calendar-file-other-year', { inFile: file.year.year, year: number });
  const years = await selectYearRows(db);
  const known = years.find((one) => one.year === number);
  const [first, last] = [years.at(0)?.year ?? number, years.at(-1)?.year ?? number];
  if (number < first - 1 || number > last + 1) throw new Problem('invalid', 'calendar-year-gap', { year: number, first, last });
  const changes = difference(await selectDays(db, number), file.days);
  const year = { year: number, status: status ?? file.year?.status ?? 'found', note: file.year?.note ?? known?.note ?? '' };
  const same = known && known.status === year.status && known.note === year.note;
  if (changes.length === 0 && same) throw new Problem('invalid', 'calendar-no-change');
  return { changes, year };
}

/** Day by day and week by week, in their order; equal days are left out. */
export function difference(before: readonly YearDay[], after: readonly YearDay[]): DayChange[] {
  const key = ({ day, week }: YearDay) => `${day} ${week}`;
  const [was, will] = [before, after].map((days) => new Map(days.map((day) => [key(day), day]))) as [
    Map<string, YearDay>,
    Map<string, YearDay>,
  ];
  return [...new Set([...was.keys(), ...will.keys()])].sort().flatMap((where): DayChange[] => {
    const [from, to] = [was.get(where), will.get(where)];
    const change = { before: from ? specialOf(from) : null, after: to ? specialOf(to) : null };
    if (sameSpecial(change.before, change.after)) return [];
    const { day, week } = (to ?? from)!;
    return [{ day, week, ...change }];
  });
}
