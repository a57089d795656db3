import type { Language } from '../../base/texts.ts';

/** A caller in the queue; `queuedAt` is the kept place. */
export type Waiting = {
  callId: string;
  language: Language;
  queuedAt: Date;
  /** Not this operator now (¶11). */
  exceptAccountId: string | null;
  /** This operator alone now, whatever they speak: somebody chose them (¶11). */
  onlyAccountId: string | null;
  /** What the operator must be able to be asked; null: anything. */
  topic: string | null;
};

/** An operator who is on the queue, rings with nothing and talks with nobody. */
export type Free = { accountId: string; phone: string; languages: readonly string[]; topics: readonly string[]; idleSince: Date };

export type Choice = { callId: string; operator: Free };

/**
 * Who gets whom: callers in the order of their places, each the operator of the language who has been idle longest;
 * no operator twice. Ties go by id, so that the answer is always the same. Pure.
 */
export function choose(waiting: readonly Waiting[], free: readonly Free[]): Choice[] {
  const idle = [...free].sort((a, b) => a.idleSince.getTime() - b.idleSince.getTime() || compare(a.accountId, b.accountId));
  const queue = [...waiting].sort((a, b) => a.queuedAt.getTime() - b.queuedAt.getTime() || compare(a.callId, b.callId));
  const choices: Choice[] = [];
  for (const caller of queue) {
    if (idle.length === 0) break;
    const index = idle.findIndex((operator) => matches(caller, operator));
    if (index >= 0) choices.push({ callId: caller.callId, operator: idle.splice(index, 1)[0]! });
  }
  return choices;
}

export function matches(caller: Waiting, operator: Free): boolean {
  if (caller.onlyAccountId !== null) return operator.accountId === caller.onlyAccountId;
  if (operator.accountId === caller.exceptAccountId || !operator.languages.includes(caller.language)) return false;
  return caller.topic === null || operator.topics.includes(caller.topic);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
