import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { Problem } from '../../base/problem.ts';
import { operators } from '../identity/index.ts';
import { operatorRows } from './board.ts';
import { allowedNumber, outsideOpen } from './outside.ts';
import type { Target } from './transfer.ts';

export type Names = { kk: string; ru: string; en: string };
export type QueueTarget = { code: string; name: Names; free: number; waiting: number };
export type OperatorTarget = { accountId: string; name: string; state: string; languages: string[]; topics: string[] };

/** Whom a caller can be handed on to now: queues with who is free there and who waits, and the other operators who are here. */
export async function transferTargets(ctx: Ctx): Promise<{ queues: QueueTarget[]; operators: OperatorTarget[]; outside: boolean }> {
  const me = actingAccount(ctx).id;
  const [people, rows] = [await operators(ctx.tx), await operatorRows(ctx)];
  const skills = new Map(people.map((one) => [one.id, one]));
  const others = rows
    .filter(({ accountId, presence }) => accountId !== me && presence === 'here')
    .map(({ accountId, name, state }) => ({ accountId, name, state, ...codesOf(skills.get(accountId)?.skills ?? []) }));
  const ready = others.filter(({ state }) => state === 'ready');
  const queues = await selectQueues(ctx);
  return {
    outside: outsideOpen(),
    operators: others,
    queues: queues.map(({ topic, ...queue }) => ({
      ...queue,
      free: ready.filter(({ topics }) => topic === null || topics.includes(topic)).length,
    })),
  };
}

function codesOf(skills: readonly { kind: string; code: string }[]): { languages: string[]; topics: string[] } {
  const of = (kind: string) => skills.filter((skill) => skill.kind === kind).map(({ code }) => code);
  return { languages: of('language'), topics: of('topic') };
}

async function selectQueues(ctx: Ctx): Promise<(Omit<QueueTarget, 'free'> & { topic: string | null })[]> {
  const { rows } = await sql<Omit<QueueTarget, 'free'> & { topic: string | null }>`select q.code,
      jsonb_build_object('kk', q.name_kk, 'ru', q.name_ru, 'en', q.name_en) as name, q.topic,
      (select count(*)::int from calls.call c where c.queue = q.code and c.state in ('queued', 'offered')) as waiting
    from calls.queue q where q.active order by q.code <> 'general', q.code`.execute(ctx.tx);
  return rows;
}

/**
 * The target, if a caller can be handed on to it now. Throws `transfer-target-unknown` for what there is not,
 * `transfer-operator-away` for who is not here (or takes no calls, when the call itself is to go there), and
 * `transfer-operator-busy` for whom the operator wants to ask while they talk or are rung, and what `allowedNumber` throws.
 */
export async function reachable(ctx: Ctx, target: Target, kind: 'redirect' | 'consult'): Promise<Target> {
  if (target.to === 'queue') {
    const known = (await selectQueues(ctx)).some(({ code }) => code === target.queue);
    if (!known || kind === 'consult') throw new Problem('invalid', 'transfer-target-unknown');
    return target;
  }
  if (target.to === 'outside') return { to: 'outside', number: await allowedNumber(ctx, target.number) };
  const operator = (await operatorRows(ctx)).find(({ accountId }) => accountId === target.accountId);
  if (!operator || operator.accountId === actingAccount(ctx).id) throw new Problem('invalid', 'transfer-target-unknown');
  const { presence, onQueue, notRespondingSince, state, name } = operator;
  const takes = kind === 'consult' ? presence === 'here' : onQueue && notRespondingSince === null;
  if (!takes) throw new Problem('conflict', 'transfer-operator-away', { name });
  if (kind === 'consult' && (state === 'talking' || state === 'offered')) throw new Problem('conflict', 'transfer-operator-busy', { name });
  return target;
}
