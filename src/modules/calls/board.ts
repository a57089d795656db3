import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';
import { operators } from '../identity/index.ts';
import { listObligations } from '../obligations/index.ts';
import { operatorStates } from '../presence/index.ts';
import { selectByHalfHour, selectFigure, startOfDay } from './wait.ts';

export type OperatorRow = {
  accountId: string;
  name: string;
  presence: 'here' | 'away' | 'gone';
  onQueue: boolean;
  notRespondingSince: string | null;
  since: string;
  talkingSince: string | null;
  state: 'ready' | 'offered' | 'talking' | 'wrap_up' | 'not_ready' | 'not_responding' | 'gone';
};

const MOST_DUTIES = 50;

/** Every operator with presence, queue and what they are doing now. */
export async function operatorRows(ctx: Ctx): Promise<OperatorRow[]> {
  const [people, states, busy] = [await operators(ctx.tx), await operatorStates(ctx.tx), await selectBusy(ctx)];
  const byId = new Map(states.map((state) => [state.accountId, state]));
  return people.map(({ id, name }) => {
    const state = byId.get(id);
    const { talkingSince = null, offered = false, wrapUp = false } = busy.get(id) ?? {};
    const presence = state?.presence ?? 'gone';
    const onQueue = state?.onQueue ?? false;
    const notRespondingSince = state?.notRespondingSince?.toISOString() ?? null;
    return {
      accountId: id,
      name,
      presence,
      onQueue,
      notRespondingSince,
      since: (state?.since ?? ctx.now).toISOString(),
      talkingSince: talkingSince?.toISOString() ?? null,
      state: stateOf({ talking: talkingSince !== null, offered, wrapUp, notResponding: notRespondingSince !== null, presence, onQueue }),
    };
  });
}

function stateOf(is: {
  talking: boolean;
  offered: boolean;
  wrapUp: boolean;
  notResponding: boolean;
  presence: string;
  onQueue: boolean;
}): OperatorRow['state'] {
  if (is.talking) return 'talking';
  if (is.offered) return 'offered';
  if (is.wrapUp) return 'wrap_up';
  if (is.notResponding) return 'not_responding';
  if (is.presence === 'gone') return 'gone';
  return is.onQueue ? 'ready' : 'not_ready';
}

type Busy = { talkingSince: Date | null; offered: boolean; wrapUp: boolean };

/** One a person: a talk before an offer, an offer before what is being written up. */
async function selectBusy(ctx: Ctx): Promise<Map<string, Busy>> {
  const { rows } = await sql<Busy & { accountId: string }>`
    select account_id as "accountId", null::timestamptz as "talkingSince", false as offered, true as "wrapUp"
      from calls.wrap_up where ended_at is null and due_at > ${ctx.now}
    union all select account_id, null, true, false from calls.offer where outcome = 'open' and account_id is not null
    union all select account_id, joined_at, false, false from calls.leg where left_at is null and account_id is not null`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.accountId, row]));
}

type Waiting = { waitingNow: number; kk: number; ru: number; en: number; longestSince: Date | null };

async function selectWaitingNow(ctx: Ctx): Promise<Waiting> {
  const { rows } = await sql<Waiting>`select count(*)::int as "waitingNow", count(*) filter (where language = 'kk')::int as kk,
      count(*) filter (where language = 'ru')::int as ru, count(*) filter (where language = 'en')::int as en, min(arrived_at) as "longestSince"
    from calls.call where state in ('queued', 'offered')`.execute(ctx.tx);
  return rows[0]!;
}

const secondsSince = (now: Date, since: Date | null) => (since ? Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000)) : null);

/** What the quiet call bar of every desk shows. */
export async function lineNow(ctx: Ctx) {
  const waiting = await selectWaitingNow(ctx);
  const today = await selectFigure(ctx.tx, await startOfDay(ctx.tx, ctx.now), ctx.now, ctx.now);
  return {
    waitingNow: waiting.waitingNow,
    longestWaitSeconds: secondsSince(ctx.now, waiting.longestSince),
    averageTodaySeconds: today.averageSeconds,
  };
}

/** The supervisor's board: who waits, ¶7 today, operators, and what is late. */
export async function board(ctx: Ctx) {
  const midnight = await startOfDay(ctx.tx, ctx.now);
  const { waitingNow, kk, ru, en, longestSince } = await selectWaitingNow(ctx);
  const { items: lateDuties } = await listObligations(ctx, { state: 'late', limit: MOST_DUTIES });
  const { rows } = await sql<{ demo: boolean }>`select exists (select from identity.published_account where demo) as demo`.execute(ctx.tx);
  return {
    at: ctx.now.toISOString(),
    waitingNow,
    waitingByLanguage: { kk, ru, en },
    longestWaitSeconds: secondsSince(ctx.now, longestSince),
    longestSince: longestSince?.toISOString() ?? null,
    today: await selectFigure(ctx.tx, midnight, ctx.now, ctx.now),
    byHalfHour: (await selectByHalfHour(ctx.tx, midnight, ctx.now)).map((row) => ({ ...row, from: row.from.toISOString() })),
    operators: await operatorRows(ctx),
    lateDuties,
    lateLetters: lateDuties.filter((duty) => duty.paragraph === '8').length,
    demo: rows[0]!.demo,
  };
}
