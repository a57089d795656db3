import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { inTransaction } from '../../base/db.ts';
import { journal } from '../../modules/audit/index.ts';
import { dayOf, loadCalendar, monthAfter, startOf } from '../../modules/calendar/index.ts';
import { keepMonthDuty } from '../../modules/calls/index.ts';
import { configureOutbox, outbox, type Relay } from '../../modules/notifications/index.ts';
import { serviceIdsByCode } from '../../modules/services/index.ts';
import { playBodies } from './bodies.ts';
import { playCalls } from './calls.ts';
import { playLetters } from './letters.ts';
import { playDuties } from './duties.ts';
import { chanceOf } from './random.ts';
import { playStaff } from './staff.ts';
import { programAt, setStage } from './stage.ts';

const DAYS = 30;
const DAY = 86_400_000;
/** The same seed, the same month, counted back from its last instant. */
const SEED = 1414;

/** Letters of the month go nowhere: the people in it are invented, and a real relay must never see them. */
const nowhere: Relay = {
  deliver: async () => ({ kind: 'accepted', response: '250 demonstration: nothing was sent' }),
};

export type MonthParts = { /** Where Asterisk leaves recordings. */ spoolDir: string; days?: number };

/**
 * Adds the month before `now` to a database without calls and appeals: calls, consultations, marks, letters with answers
 * in time and late, duties of ¶7 and ¶8, a year of those of other paragraphs and bodies, teams and who answers for bodies. One transaction: all of it or nothing. Answers false when there was something
 * already. `days` is for tests, which need not wait for a month. Needs the demo cast and the reference data; run before any part that sends or registers.
 */
export async function seedMonth(db: Db, now: Date, { spoolDir, days = DAYS }: MonthParts): Promise<boolean> {
  const before = outbox();
  configureOutbox({ ...before, relay: nowhere });
  try {
    return await inTransaction(db, async (tx) => {
      if (!(await isEmpty(tx))) return false;
      await play(tx, now, { spoolDir, days });
      return true;
    });
  } finally {
    configureOutbox(before);
  }
}

async function isEmpty(tx: Db): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from calls.call) or exists (select from appeals.appeal) as some`.execute(tx);
  return !rows[0]!.some;
}

async function play(tx: Db, now: Date, { spoolDir, days }: Required<MonthParts>): Promise<void> {
  const [calendar, serviceIds] = [await loadCalendar(tx), await serviceIdsByCode(tx)];
  const stage = await setStage(tx, now, { chance: chanceOf(SEED), calendar, serviceIds, spoolDir });
  const from = new Date(now.getTime() - days * DAY);
  const appeals = await playCalls(stage, from);
  await playLetters(stage, from, appeals);
  // A chance of its own: more duties must not make other calls.
  await playDuties({ ...stage, chance: chanceOf(SEED + 1) }, from);
  await playStaff({ ...stage, chance: chanceOf(SEED + 2) });
  await playBodies({ ...stage, chance: chanceOf(SEED + 3) });
  // ¶7: each month's duty is opened in it and closed after it, as the program does by itself.
  const months = [0, 1, 2].map((n) => new Date(startOf(monthAfter(dayOf(from.getTime()), n)) + 20_000));
  for (const at of [from, ...months.filter((month) => month > from && month < now)]) await keepMonthDuty(programAt(stage, at));
  await journal(programAt(stage, now), { action: 'demo.month', looked: false, subjectKind: null, subjectId: null, detail: { days } });
}
