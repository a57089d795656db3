import type { Language } from '../language/texts.ts';
import type { CallCommand, Names } from './types.ts';

/** ¶11: where a caller may be handed on to. */
export type Target = { to: 'queue'; queue: string } | { to: 'operator'; accountId: string } | { to: 'outside'; number: string };
export type CallWish = { kind: CallCommand; target?: Target; keys?: string };
export type Targets = {
  /** Whether numbers outside can be called. */
  outside: boolean;
  queues: { code: string; name: Names; free: number; waiting: number }[];
  operators: { accountId: string; name: string; state: string; languages: string[]; topics: string[] }[];
};
/** One wish to hand a caller on, with the notice as it was played. */
export type Transfer = {
  id: string;
  byName: string;
  way: 'blind' | 'attended';
  target: { to: 'queue' | 'operator' | 'outside'; name: Names };
  askedAt: string;
  notice: { id: string; text: string; language: Language; beganAt: string; heardAt: string | null } | null;
  outcome: 'open' | 'moved' | 'declined' | 'withdrawn' | 'no_answer' | 'refused' | 'failed' | 'caller_gone';
  endedAt: string | null;
};
/** How a talk was written up: by the operator, or by the queue's default at the limit. */
export type KeptWrapUp = {
  operatorName: string;
  beganAt: string;
  endedAt: string | null;
  name: Names | null;
  how: 'chosen' | 'limit' | null;
};
