import type { Ctx } from '../../base/ctx.ts';
import { found } from '../../base/problem.ts';
import { numberText } from './consultation.ts';
import { selectConsultation, selectTimeline } from './queries.ts';

/** One consultation. Throws `consultation-unknown`. */
export async function showConsultation(ctx: Ctx, id: string) {
  const { startedAt, savedAt, number, ...rest } = found(await selectConsultation(ctx.tx, id, ctx.now), 'consultation-unknown');
  return { ...rest, number: numberText(number), startedAt: startedAt.toISOString(), savedAt: savedAt.toISOString() };
}

/** How much of a person's past a screen shows. */
const TIMELINE_LENGTH = 100;

/** A recipient's calls and appeals, the newest first; empty for somebody unknown. */
export async function showTimeline(ctx: Ctx, recipientId: string) {
  const rows = await selectTimeline(ctx.tx, recipientId, TIMELINE_LENGTH);
  const items = rows.map(({ at, due, number, kind, ...row }) => ({
    ...row,
    kind,
    at: at.toISOString(),
    number: kind === 'call' && number !== null ? numberText(Number(number)) : number,
    due: due?.toISOString() ?? null,
  }));
  return { items };
}
