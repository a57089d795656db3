import type { Ctx } from '../../base/ctx.ts';
import { newId, sha256 } from '../../base/ids.ts';
import { insertRawLetter } from './queries.ts';

export type NewRawLetter = { remoteAddress: string | null; envelopeFrom: string; envelopeTo: readonly string[]; raw: Buffer };

/**
 * Keeps a letter as it came and queues its registration, in one statement and so in one transaction: when this returns,
 * the letter is committed and 250 may be said (¶8: the clock starts at this instant, and nothing is ever dropped).
 * `ctx.tx` may be the pool itself; one round trip is what the sender waits for.
 */
export async function receiveLetter(ctx: Ctx, letter: NewRawLetter): Promise<{ id: string }> {
  const id = newId(ctx.now);
  await insertRawLetter(ctx.tx, {
    id,
    receivedAt: ctx.now,
    remoteAddress: letter.remoteAddress,
    // PostgreSQL text holds no NUL; an address with one is nobody's anyway.
    envelopeFrom: letter.envelopeFrom.replaceAll('\0', ''),
    envelopeTo: letter.envelopeTo.map((address) => address.replaceAll('\0', '')),
    sha256: sha256(letter.raw),
    raw: letter.raw,
  });
  return { id };
}
