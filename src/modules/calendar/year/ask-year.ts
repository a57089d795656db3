import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { selectYearRows } from '../change/queries.ts';
import { dayOf, textOf } from '../day.ts';
import { askedYear } from './asked-year.ts';
import { insertReminder } from './queries.ts';

/** Asks administrators for the year that is missing, once a day; answers whether it asked. Ends when the year is confirmed. */
export async function askForYear(ctx: Ctx): Promise<boolean> {
  const asked = askedYear(ctx.now, await selectYearRows(ctx.tx));
  if (!asked || !(await insertReminder(ctx.tx, asked.year, textOf(dayOf(ctx.now.getTime()))))) return false;
  await journal(ctx, { action: 'calendar.ask-year', looked: false, subjectKind: 'calendar', subjectId: String(asked.year), detail: asked });
  await recordEvent(ctx, { kind: 'calendar.year-asked', audience: ['administration'], payload: asked });
  return true;
}
