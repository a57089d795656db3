import type { Db } from '../../base/ctx.ts';
import { selectByContent, selectByMessageId } from './queries.ts';

export type LetterIdentity = { messageId: string | null; contentSha256: string; fromAddress: string; receivedAt: Date };

export type Recognised = { kind: 'new' } | { kind: 'same-message-id' } | { kind: 'same'; appealId: string };

/** Mail servers try for four to five days; the same words a week later are a person asking again. */
const REPEAT_MS = 7 * 86_400_000;

/**
 * ¶8: the same Message-ID, sender and content is the same appeal; the same Message-ID with anything else is a new one,
 * flagged. A letter without Message-ID is the same when sender, content and date are, within a week.
 */
export async function recogniseLetter(tx: Db, letter: LetterIdentity): Promise<Recognised> {
  const known =
    letter.messageId === null
      ? await selectByContent(tx, letter.contentSha256, new Date(letter.receivedAt.getTime() - REPEAT_MS))
      : await selectByMessageId(tx, letter.messageId);
  const same = known.find((one) => one.contentSha256 === letter.contentSha256 && one.fromAddress === letter.fromAddress);
  if (same) return { kind: 'same', appealId: same.appealId };
  return letter.messageId !== null && known.length > 0 ? { kind: 'same-message-id' } : { kind: 'new' };
}
