import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { Wish } from './call.ts';
import type { Target } from './transfer.ts';

/** A wish somebody at the desk wrote down for the telephony process. */
export type OpenCommand = { id: number; callId: string; accountId: string; kind: Wish; detail: CommandDetail };

/** What goes along with a wish: where to, as it was found to be possible; keys of a keypad. */
export type CommandDetail = { target?: Target; keys?: string };

/** Writes the wish down and wakes the telephony process. */
export async function insertCommand(db: Db, command: Omit<OpenCommand, 'id'> & { at: Date }): Promise<void> {
  await sql`insert into calls.command (call_id, account_id, kind, detail, asked_at)
    values (${command.callId}, ${command.accountId}, ${command.kind}, ${JSON.stringify(command.detail)}::jsonb, ${command.at})`.execute(db);
  await sql`select pg_notify('kenes_line', 'command')`.execute(db);
}

/** Wishes not carried out, in the order they were asked. */
export async function selectOpenCommands(db: Db): Promise<OpenCommand[]> {
  const { rows } = await sql<OpenCommand>`select id, call_id as "callId", account_id as "accountId", kind, detail
    from calls.command where done_at is null order by id`.execute(db);
  return rows;
}

export async function finishCommand(db: Db, id: number, at: Date): Promise<void> {
  await sql`update calls.command set done_at = ${at} where id = ${id}`.execute(db);
}
