import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { endToken, selectToken } from './queries.ts';
import type { Token } from './token.ts';

/** Ends a token from the next request on; one that is ended already stays as it is. Throws `token-unknown`. */
export async function revokeToken(ctx: Ctx, id: string): Promise<Token> {
  await endToken(ctx.tx, id, actingAccount(ctx).id, ctx.now);
  return found(await selectToken(ctx.tx, id), 'token-unknown');
}
