import type { Ctx } from '../../base/ctx.ts';
import { selectParties } from './queries.ts';

/** The scope of a route about one duty: it concerns the body that owes it and the body it is owed to. */
export const ofEitherSide = {
  owners: (ctx: Ctx, { params }: { params: { id: string } }) => selectParties(ctx.tx, params.id),
  absent: 'obligation-unknown',
};
