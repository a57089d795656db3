import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

export const stages = ['calling', 'greeting', 'menu', 'queue', 'talk', 'hold', 'notice', 'rating'] as const;
export type Stage = { stage: (typeof stages)[number]; from: Date; to: Date | null };
export type CallEventRow = { at: Date; kind: string; detail: Record<string, unknown> };

/** What happened to a call, in order. */
export async function selectEvents(db: Db, callId: string): Promise<CallEventRow[]> {
  return (await sql<CallEventRow>`select at, kind, detail from calls.event where call_id = ${callId} order by id`.execute(db)).rows;
}

const STAGE: Record<string, Stage['stage']> = {
  calling: 'calling',
  greeting: 'greeting',
  menu: 'menu',
  queued: 'queue',
  offered: 'queue',
  talking: 'talk',
  held: 'hold',
  noticing: 'notice',
  rating: 'rating',
};

/** The stages of a call from its events: neighbours of one stage are one (an offer is part of the queue). Pure. */
export function timelineOf(events: readonly CallEventRow[]): Stage[] {
  const timeline: Stage[] = [];
  for (const { at, kind, detail } of events) {
    if (kind !== 'state') continue;
    const stage = STAGE[String(detail['state'])] ?? null;
    const last = timeline.at(-1);
    if (last && last.to === null && last.stage === stage) continue;
    if (last && last.to === null) last.to = at;
    if (stage) timeline.push({ stage, from: at, to: null });
  }
  return timeline;
}
