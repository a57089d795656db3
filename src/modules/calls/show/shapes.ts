import { z } from 'zod';
import { obligationShape } from '../../obligations/index.ts';
import type { LiveCall, Offer, WrapUp } from './my-call.ts';
import { callRow, rowJson } from './rows.ts';
import { stages, type Stage } from './timeline.ts';
import type { TransferRow } from './transfers.ts';

const instant = z.string();
const language = z.enum(['kk', 'ru', 'en']);

export const stageShape = z.object({ stage: z.enum(stages), from: instant, to: instant.nullable() });

export function stageJson({ stage, from, to }: Stage): z.input<typeof stageShape> {
  return { stage, from: from.toISOString(), to: to?.toISOString() ?? null };
}

const offer = z.object({
  callId: z.string(),
  callerNumber: z.string().nullable(),
  language: language.nullable(),
  recipientName: z.string(),
  offeredAt: instant,
  expiresAt: instant,
  waitingMs: z.number(),
});

const liveCall = callRow.extend({
  talkingSince: instant,
  heldSince: instant.nullable(),
  timeline: z.array(stageShape),
  region: z.string().nullable(),
  earlierCalls: z.number(),
  /** What I am in it: with the caller, asked by the operator, or one of three. */
  role: z.enum(['talk', 'consult', 'conference']),
  /** Whose phone it is with. */
  operatorName: z.string().nullable(),
  muted: z.boolean(),
  /** Whom the operator asks, or wants to. */
  party: z.object({ name: z.string(), stage: z.enum(['ringing', 'joining', 'in']), conference: z.boolean() }).nullable(),
});

const wrapUp = callRow.extend({
  /** While its time runs: what it can come to, and until when; null when the queue gives none, or it is over. */
  writing: z
    .object({
      dueAt: instant,
      extensionSeconds: z.number(),
      defaultCode: z.string(),
      codes: z.array(z.object({ code: z.string(), name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }) })),
    })
    .nullable(),
});

export const mineShape = z.object({ offer: offer.nullable(), call: liveCall.nullable(), wrapUp: wrapUp.nullable() });

export function wrapUpJson({ writing, ...row }: WrapUp): z.input<typeof wrapUp> {
  return { ...rowJson(row), writing: writing && { ...writing, dueAt: writing.dueAt.toISOString() } };
}

export function offerJson(given: Offer): z.input<typeof offer> {
  return {
    ...given,
    language: given.language as 'kk' | 'ru' | 'en' | null,
    offeredAt: given.offeredAt.toISOString(),
    expiresAt: given.expiresAt.toISOString(),
  };
}

export function liveJson(call: LiveCall): z.input<typeof liveCall> {
  return {
    ...call,
    ...rowJson(call),
    talkingSince: call.talkingSince.toISOString(),
    heldSince: call.heldSince?.toISOString() ?? null,
    timeline: call.timeline.map(stageJson),
  };
}

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

export const targetsShape = z.object({
  /** Whether numbers outside can be called. */
  outside: z.boolean(),
  queues: z.array(z.object({ code: z.string(), name: names, free: z.number(), waiting: z.number() })),
  operators: z.array(
    z.object({
      accountId: z.string(),
      name: z.string(),
      state: z.string(),
      languages: z.array(z.string()),
      topics: z.array(z.string()),
    }),
  ),
});

/** One wish to hand a caller on, with the notice as it was played (¶11). */
export const transferShape = z.object({
  id: z.string(),
  byName: z.string(),
  way: z.enum(['blind', 'attended']),
  target: z.object({ to: z.enum(['queue', 'operator', 'outside']), name: names }),
  askedAt: instant,
  notice: z.object({ id: z.string(), text: z.string(), language, beganAt: instant, heardAt: instant.nullable() }).nullable(),
  outcome: z.enum(['open', 'moved', 'declined', 'withdrawn', 'no_answer', 'refused', 'failed', 'caller_gone']),
  endedAt: instant.nullable(),
});

export function transferJson({ askedAt, endedAt, notice, ...rest }: TransferRow): z.input<typeof transferShape> {
  return {
    ...rest,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    notice: notice && { ...notice, beganAt: notice.beganAt.toISOString(), heardAt: notice.heardAt?.toISOString() ?? null },
  };
}

const seconds = z.number().nullable();

export const waitFigure = z.object({
  offered: z.number(),
  answered: z.number(),
  abandoned: z.number(),
  averageSeconds: seconds,
  medianSeconds: seconds,
  p90Seconds: seconds,
  answeredOnlyAverageSeconds: seconds,
  queueOnlyAverageSeconds: seconds,
  withinTarget: z.number(),
  stateBodies: z.object({ offered: z.number(), averageSeconds: seconds }),
});

export const waitShape = z.object({
  definition: z.string(),
  target: z.number(),
  total: waitFigure,
  rows: z.array(waitFigure.extend({ from: instant, to: instant })),
});

export const operatorShape = z.object({
  accountId: z.string(),
  name: z.string(),
  presence: z.enum(['here', 'away', 'gone']),
  onQueue: z.boolean(),
  notRespondingSince: instant.nullable(),
  since: instant,
  talkingSince: instant.nullable(),
  state: z.enum(['ready', 'offered', 'talking', 'wrap_up', 'not_ready', 'not_responding', 'gone']),
});

export const boardShape = z.object({
  at: instant,
  waitingNow: z.number(),
  waitingByLanguage: z.object({ kk: z.number(), ru: z.number(), en: z.number() }),
  longestWaitSeconds: seconds,
  longestSince: instant.nullable(),
  today: waitFigure,
  byHalfHour: z.array(z.object({ from: instant, averageSeconds: seconds, offered: z.number() })),
  operators: z.array(operatorShape),
  lateDuties: z.array(obligationShape),
  lateLetters: z.number(),
  demo: z.boolean(),
});

export const lineShape = z.object({ waitingNow: z.number(), longestWaitSeconds: seconds, averageTodaySeconds: seconds });
