import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { recordEvent } from '../../base/events.ts';
import { change, unknownState, type State, type Wanted } from './presence.ts';
import { insertChange, notifyLine, selectState, upsertState } from './queries.ts';

/** The channel that wakes the telephony process: somebody may be free now, or asked something of a call. */
export const LINE_CHANNEL = 'kenes_line';

/** Who is signed in says whether they are here and whether they take calls. Clears *not responding*. */
export function changePresence(ctx: Ctx, wanted: Wanted): Promise<State> {
  return setPresence(ctx, actingAccount(ctx).id, wanted, 'asked');
}

/** As `changePresence`, for any account: the program's own use. `cause` goes into the history. */
export async function setPresence(ctx: Ctx, accountId: string, wanted: Wanted, cause: string): Promise<State> {
  const before = (await selectState(ctx.tx, accountId, true)) ?? unknownState(accountId, ctx.now);
  const after = change(before, wanted, ctx.now);
  await store(ctx, after, cause);
  await notifyLine(ctx.tx);
  return after;
}

/**
 * An offered call was not taken: the operator is off the line until they say otherwise, and is told so.
 * `cause` is the offer's outcome. One who is not on the queue any more stays as they are.
 */
export async function markNotResponding(ctx: Ctx, accountId: string, cause: string): Promise<void> {
  const before = await selectState(ctx.tx, accountId, true);
  if (!before || !before.onQueue || before.notRespondingSince) return;
  await store(ctx, { ...before, notRespondingSince: ctx.now }, cause);
}

async function store(ctx: Ctx, state: State, cause: string): Promise<void> {
  await upsertState(ctx.tx, state);
  await insertChange(ctx.tx, state, ctx.now, cause);
  await recordEvent(ctx, {
    kind: 'presence.changed',
    audience: ['supervision', `account:${state.accountId}`],
    subjectId: state.accountId,
    payload: {
      accountId: state.accountId,
      presence: state.presence,
      onQueue: state.onQueue,
      notResponding: state.notRespondingSince !== null,
    },
  });
}
