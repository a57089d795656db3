import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import type { State } from './presence.ts';

const columns = [
  'account_id as accountId',
  'presence',
  'away_reason as awayReason',
  'on_queue as onQueue',
  'not_responding_since as notRespondingSince',
  'since',
  'idle_since as idleSince',
] as const;

/** One account's state; `lock` when it is about to be changed. */
export async function selectState(db: Db, accountId: string, lock = false): Promise<State | undefined> {
  const query = db
    .selectFrom('presence.state')
    .select(columns)
    .where('account_id', '=', accountId)
    .$narrowType<{ presence: State['presence'] }>();
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The states of all who ever said something. */
export function selectStates(db: Db): Promise<State[]> {
  return db.selectFrom('presence.state').select(columns).$narrowType<{ presence: State['presence'] }>().execute();
}

/** Puts the state in place of whatever was there. */
export async function upsertState(db: Db, state: State): Promise<void> {
  await sql`insert into presence.state (account_id, presence, away_reason, on_queue, not_responding_since, since, idle_since)
    values (${state.accountId}, ${state.presence}, ${state.awayReason}, ${state.onQueue}, ${state.notRespondingSince}, ${state.since}, ${state.idleSince})
    on conflict (account_id) do update set presence = excluded.presence, away_reason = excluded.away_reason, on_queue = excluded.on_queue,
      not_responding_since = excluded.not_responding_since, since = excluded.since, idle_since = excluded.idle_since`.execute(db);
}

/** One line of the history: what an operator was, since when, and why it changed. */
export async function insertChange(db: Db, state: State, at: Date, cause: string): Promise<void> {
  await db
    .insertInto('presence.change')
    .values({
      id: newId(at),
      account_id: state.accountId,
      at,
      presence: state.presence,
      away_reason: state.awayReason,
      on_queue: state.onQueue,
      not_responding: state.notRespondingSince !== null,
      cause,
    })
    .execute();
}

/** Idle from now on: who has just spoken stands last among the idle. */
export async function updateIdle(db: Db, accountId: string, now: Date): Promise<void> {
  await db.updateTable('presence.state').set({ idle_since: now }).where('account_id', '=', accountId).execute();
}

/** Tells the telephony process that somebody may have come free. */
export async function notifyLine(db: Db): Promise<void> {
  await sql`select pg_notify('kenes_line', 'presence')`.execute(db);
}
