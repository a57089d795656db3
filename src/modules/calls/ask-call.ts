import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { Problem } from '../../base/problem.ts';
import type { Wish } from './call.ts';
import { insertCommand } from './commands.ts';

/**
 * Writes down what the operator wants of the call they are in: the telephony process carries it out at once.
 * ¶11: `redirect` plays the caller the notice before the call moves. Throws `call-not-yours` when they are in no such call.
 */
export async function askCall(ctx: Ctx, callId: string, kind: Wish, detail: Record<string, unknown> = {}): Promise<void> {
  const accountId = actingAccount(ctx).id;
  const { rows } = await sql`select from calls.leg where call_id = ${callId} and account_id = ${accountId} and left_at is null`.execute(
    ctx.tx,
  );
  if (rows.length === 0) throw new Problem('conflict', 'call-not-yours');
  await insertCommand(ctx.tx, { callId, accountId, kind, detail, at: ctx.now });
}
