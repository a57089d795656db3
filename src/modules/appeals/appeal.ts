import { LAW_TIME_ZONE } from '../../base/clock.ts';
import type { ProblemParams } from '../../base/problem.ts';

export const appealKinds = ['enquiry', 'appeal', 'complaint'] as const;
export type AppealKind = (typeof appealKinds)[number];

export const appealChannels = ['call', 'mail', 'web'] as const;
export type AppealChannel = (typeof appealChannels)[number];

/** open: somebody waits for an answer. answered: it was dispatched (¶8) or given by voice. exempt: nobody waits, with the reason. */
export const appealStates = ['open', 'answered', 'exempt'] as const;
export type AppealState = (typeof appealStates)[number];

/** '2026-000001': the year of registration in Almaty and the ordinal within it. */
export function appealNumber(year: number, ordinal: number): string {
  return `${year}-${String(ordinal).padStart(6, '0')}`;
}

const yearFormat = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: LAW_TIME_ZONE });

/** The year an instant falls into in the law's time zone. */
export function yearOf(instant: Date): number {
  return Number(yearFormat.format(instant));
}

/** `code` is a problem code: the words on a button that cannot be pressed are those of the refusal. */
export type Allowed = { allowed: true } | { allowed: false; code: string; params: ProblemParams };

export type Action = 'take' | 'release' | 'answer' | 'exempt' | 'convert';

/** All that decides what may be done with an appeal now. */
export type Facts = {
  state: AppealState;
  channel: AppealChannel;
  replyAddress: string | null;
  assigneeId: string | null;
  assigneeName: string;
  /** An answer was written and has not been dispatched (queued, held or being sent). */
  answerOnItsWay: boolean;
  actorId: string;
  mayAnswer: boolean;
  mayExempt: boolean;
};

const yes: Allowed = { allowed: true };
const no = (code: string, params: ProblemParams = {}): Allowed => ({ allowed: false, code, params });

/** What may be done in which state, and why not: the one table, for the verbs and for the screen. */
export const allowedTo: Record<Action, (facts: Facts) => Allowed> = {
  take: (facts) => {
    if (!facts.mayAnswer) return no('appeals-not-yours-to-answer');
    if (facts.state !== 'open') return no(`appeal-${facts.state}`);
    // Two operators, one citizen: whoever took it keeps it until it is released, so that nobody is answered twice.
    if (facts.assigneeId !== null && facts.assigneeId !== facts.actorId) return no('appeal-taken', { name: facts.assigneeName });
    return yes;
  },
  release: (facts) => {
    if (facts.assigneeId === null) return no('appeal-not-taken');
    // A supervisor frees what an absent operator holds.
    if (facts.assigneeId !== facts.actorId && !facts.mayExempt) return no('appeal-taken', { name: facts.assigneeName });
    return yes;
  },
  answer: (facts) => {
    if (!facts.mayAnswer) return no('appeals-not-yours-to-answer');
    if (facts.state !== 'open') return no(`appeal-${facts.state}`);
    if (facts.assigneeId === null) return no('appeal-not-taken');
    if (facts.assigneeId !== facts.actorId) return no('appeal-taken', { name: facts.assigneeName });
    if (facts.answerOnItsWay) return no('answer-on-its-way');
    // A caller may be answered by voice; a letter only by a letter.
    if (facts.channel === 'mail' && facts.replyAddress === null) return no('no-reply-address');
    return yes;
  },
  convert: (facts) => {
    if (facts.state !== 'open') return no(`appeal-${facts.state}`);
    if (facts.answerOnItsWay) return no('answer-on-its-way');
    return yes;
  },
  exempt: (facts) => {
    if (!facts.mayExempt) return no('supervisor-decides');
    if (facts.state !== 'open') return no(`appeal-${facts.state}`);
    if (facts.answerOnItsWay) return no('answer-on-its-way');
    return yes;
  },
};

/** A stretch of a letter's text, as offsets in it, that was said before or stands under every letter. */
export type Fold = { from: number; to: number; kind: 'quoted' | 'signature' };

/** Reasons that are codes ('automatic:null-sender') and not a person's words; told in the reader's language. */
export const AUTOMATIC_PREFIX = 'automatic:';
export const CONVERTED_PREFIX = 'converted:';
