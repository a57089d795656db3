import type { Ctx } from '../../../base/ctx.ts';
import { digestOf, GENESIS, linkHash } from './canonical.ts';
import { insertLinks, type NewLink, selectLink, selectUnsealed, selectUnsealedOld, takeSealing } from './queries.ts';

/** So many lines are sealed in one transaction; a killed sealer loses them all, and the next one does them. */
const BATCH = 1_000;

/**
 * Seals lines that nobody sealed yet; answers how many, 0 when there is none or somebody else is at it.
 * Apart from the writing of lines, so that those who write never wait for one another.
 */
export async function sealLines(ctx: Ctx): Promise<number> {
  if (!(await takeSealing(ctx.tx))) return 0;
  const last = await selectLink(ctx.tx);
  const old = last?.xid ? [] : await selectUnsealedOld(ctx.tx, BATCH);
  const unsealed = old.length > 0 ? old : await selectUnsealed(ctx.tx, last, BATCH);
  if (unsealed.length === 0) return 0;
  let [position, before] = [last?.position ?? 0, last?.hash ?? GENESIS];
  const links = unsealed.map(({ id, xid, line }): NewLink => {
    const digest = digestOf(line);
    before = linkHash(before, digest);
    position += 1;
    return { position, entryId: id, xid, digest, hash: before };
  });
  await insertLinks(ctx.tx, links, ctx.now);
  return links.length;
}
