import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { operators } from '../identity/index.ts';
import { operatorStates } from '../presence/index.ts';
import { selectFigure, startOfDay, TARGET_SECONDS } from './wait.ts';

const RECENT_MS = 15 * 60_000;

/** Upper ends of the ¶7 histogram, in seconds; the target is one of them. */
export const waitBounds = [5, 10, 20, TARGET_SECONDS, 45, 60, 120, 300] as const;

export type LineFigures = {
  targetSeconds: number;
  /** Callers in the queue now, by the language they chose. */
  waiting: { language: string; callers: number; longestSince: Date; staffed: boolean }[];
  /** Calls of the last 15 minutes; the average counts those that still wait with their wait so far. */
  recent: { offered: number; averageSeconds: number | null };
  today: { offered: number; answered: number; abandoned: number; interrupted: number; averageSeconds: number | null };
  /** Waits of today's offered calls: how many were at most each bound (seconds), their sum and count. */
  waits: { within: number[]; sumSeconds: number; count: number };
};

/** The line in numbers, for those who watch the service; no call and no person in it. */
export async function lineFigures(db: Db, now: Date): Promise<LineFigures> {
  const midnight = await startOfDay(db, now);
  const recent = await selectFigure(db, new Date(now.getTime() - RECENT_MS), now, now);
  const today = await selectFigure(db, midnight, now, now);
  const { rows } = await sql<{ within: number[]; sum: number; count: number; interrupted: number }>`
    select array[${sql.join(waitBounds.map((bound) => sql`count(*) filter (where wait_ms <= ${bound * 1000})`))}]::int[] as within,
      coalesce(sum(wait_ms) / 1000.0, 0)::float8 as sum, count(wait_ms)::int as count,
      count(*) filter (where ended_by = 'interrupted')::int as interrupted
    from calls.call where arrived_at >= ${midnight} and arrived_at < ${now} and audience = 'recipient'`.execute(db);
  const { within, sum, count, interrupted } = rows[0]!;
  return {
    targetSeconds: TARGET_SECONDS,
    waiting: await selectWaiting(db),
    recent: { offered: recent.offered, averageSeconds: recent.averageSeconds },
    today: { ...today, interrupted },
    waits: { within, sumSeconds: sum, count },
  };
}

/** Who waits, by language, and whether anybody on the queue speaks it: free, ringing or talking. */
async function selectWaiting(db: Db): Promise<LineFigures['waiting']> {
  const { rows } = await sql<Omit<LineFigures['waiting'][number], 'staffed'>>`
    select language, count(*)::int as callers, min(queued_at) as "longestSince"
    from calls.call where state in ('queued', 'offered') and language is not null group by language order by language`.execute(db);
  if (rows.length === 0) return [];
  const states = await operatorStates(db);
  const here = new Set(states.filter((one) => one.onQueue && one.notRespondingSince === null).map((one) => one.accountId));
  const skills = (await operators(db)).filter(({ id }) => here.has(id)).flatMap((operator) => operator.skills);
  const spoken = new Set(skills.filter(({ kind }) => kind === 'language').map(({ code }) => code));
  return rows.map((row) => ({ ...row, staffed: spoken.has(row.language) }));
}
