import type { Ctx } from '../../../base/ctx.ts';
import { selectDays, selectYearRows } from '../change/queries.ts';
import { sayWarnings } from '../change/show-changes.ts';
import { countWorkingDays, implausible } from '../change/warnings.ts';
import { selectVersion } from '../queries.ts';
import { askedYear } from './asked-year.ts';

/** A year as the screen shows it; a year the calendar does not know has no days and says `missing`. */
export async function showYear(ctx: Ctx, year: number) {
  const years = await selectYearRows(ctx.tx);
  const known = years.find((one) => one.year === year);
  const days = await selectDays(ctx.tx, year);
  return {
    year,
    status: known?.status ?? ('missing' as const),
    note: known?.note ?? '',
    version: await selectVersion(ctx.tx),
    years: years.map((one) => one.year),
    days,
    workingDays: known ? { five: countWorkingDays(year, 5, days), six: countWorkingDays(year, 6, days) } : null,
    warnings: known ? sayWarnings(ctx, implausible(year, days)) : [],
    asked: askedYear(ctx.now, years),
  };
}
