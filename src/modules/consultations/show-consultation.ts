import type { Ctx } from '../../base/ctx.ts';
import { found } from '../../base/problem.ts';
import { numberText } from './consultation.ts';
import { selectConsultation } from './queries.ts';

/** One consultation. Throws `consultation-unknown`. */
export async function showConsultation(ctx: Ctx, id: string) {
  const { startedAt, savedAt, number, ...rest } = found(await selectConsultation(ctx.tx, id, ctx.now), 'consultation-unknown');
  return { ...rest, number: numberText(number), startedAt: startedAt.toISOString(), savedAt: savedAt.toISOString() };
}
