import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { Problem } from '../../base/problem.ts';
import type { Wish } from './call.ts';
import { type CommandDetail, insertCommand } from './commands.ts';
import type { Target } from './transfer.ts';
import { reachable } from './targets.ts';

export type Ask = { kind: Wish; target?: Target; keys?: string };

/**
 * Writes down what the operator wants of the call they are in: the telephony process carries it out at once.
 * ¶11: `redirect` and `complete` play the caller the notice before the call moves; without a target, `redirect` is to the
 * queue the call came from. Throws `call-not-yours` when they are in no such call, `transfer-open` when it is being handed on
 * already, and what `reachable` throws for the target.
 */
export async function askCall(ctx: Ctx, callId: string, { kind, target, keys }: Ask): Promise<void> {
  const accountId = actingAccount(ctx).id;
  const { rows } = await sql<{ queue: string; open: boolean }>`select c.queue,
      exists (select from calls.transfer t where t.call_id = c.id and t.outcome = 'open') as open
    from calls.leg l join calls.call c on c.id = l.call_id
    where l.call_id = ${callId} and l.account_id = ${accountId} and l.left_at is null`.execute(ctx.tx);
  const [call] = rows;
  if (!call) throw new Problem('conflict', 'call-not-yours');
  const detail: CommandDetail = {};
  if (kind === 'redirect' || kind === 'consult') {
    if (call.open) throw new Problem('conflict', 'transfer-open');
    const wanted = target ?? ({ to: 'queue', queue: call.queue } as const);
    detail.target = await reachable(ctx, wanted, kind);
  }
  if (kind === 'keypad') {
    if (!keys) throw new Problem('invalid', 'keys-missing');
    detail.keys = keys;
  }
  await insertCommand(ctx.tx, { callId, accountId, kind, detail, at: ctx.now });
}
