import { z } from 'zod';
import type { Ctx } from '../../../base/ctx.ts';
import { selectHistory, stepKinds } from './queries.ts';

export const historyShape = z.array(
  z.object({
    at: z.string(),
    kind: z.enum(stepKinds),
    step: z.string().nullable(),
    by: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  }),
);

/** Everything that happened to a duty, the oldest first; `by` is null where the program acted by itself. */
export async function showHistory(ctx: Ctx, obligationId: string): Promise<z.input<typeof historyShape>> {
  const rows = await selectHistory(ctx.tx, obligationId);
  return rows.map(({ at, kind, step, actorName, detail }) => ({ at: at.toISOString(), kind, step, by: actorName, detail }));
}
