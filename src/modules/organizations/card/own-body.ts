import type { Ctx } from '../../../base/ctx.ts';
import { selectCard } from './queries.ts';

/** The scope of a route about one body: its people reach their own; which one that is stands in the address. */
export const ofOwnBody = {
  owners: async (ctx: Ctx, { params }: { params: { id: string } }) => ((await selectCard(ctx.tx, params.id)) ? [params.id] : []),
  absent: 'no-such-organization',
};
