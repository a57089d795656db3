import type { Clock } from '../../base/clock.ts';
import type { Ctx, Db } from '../../base/ctx.ts';
import { isDatabaseGone } from '../../base/db.ts';
import { newId, sha256 } from '../../base/ids.ts';
import { insertRawLetters, type NewRow } from './queries.ts';

/** `receivedAt`: where another mail server had it before us, when that was; else now. */
export type NewRawLetter = {
  receivedAt?: Date;
  remoteAddress: string | null;
  envelopeFrom: string;
  envelopeTo: readonly string[];
  raw: Buffer;
};

/**
 * Keeps a letter as it came and queues its registration, in one statement and so in one transaction: when this returns,
 * the letter is committed and 250 may be said (¶8: the clock starts at this instant, and nothing is ever dropped).
 * `ctx.tx` may be the pool itself; one round trip is what the sender waits for.
 */
export async function receiveLetter(ctx: Ctx, letter: NewRawLetter): Promise<{ id: string }> {
  const row = rowOf(letter, ctx.now);
  await insertRawLetters(ctx.tx, [row]);
  return { id: row.id };
}

/** Takes letters in as `receiveLetter` does, those that come together in one commit. */
export type Inbox = { take(letter: NewRawLetter): Promise<{ id: string }> };

/** Letters of one commit. A large one goes alone, so that others need not wait for it. */
const MOST_TOGETHER = 16;
const LARGE_BYTES = 256 * 1024;

type Waiting = { row: NewRow; done: (kept: { id: string }) => void; failed: (error: unknown) => void };

/**
 * An inbox for a server that many senders speak to at once: while one commit is under way, what arrives is gathered for the
 * next. `take` resolves when its own letter is committed (¶8), like `receiveLetter`. One letter that the database refuses
 * does not take others with it: they are tried one by one then.
 */
export function openInbox({ db, clock }: { db: Db; clock: Clock }): Inbox {
  const waiting: Waiting[] = [];
  let working = 0;
  const work = async () => {
    working += 1;
    while (waiting.length > 0) await keep(db, waiting.splice(0, MOST_TOGETHER));
    working -= 1;
  };
  return {
    take(letter) {
      const row = rowOf(letter, clock());
      if (letter.raw.length > LARGE_BYTES) return insertRawLetters(db, [row]).then(() => ({ id: row.id }));
      return new Promise((done, failed) => {
        waiting.push({ row, done, failed });
        if (working < COMMITS_AT_ONCE) void work();
      });
    },
  };
}

/** The next commit is prepared while one is being written to disk. */
const COMMITS_AT_ONCE = 2;

async function keep(db: Db, letters: readonly Waiting[]): Promise<void> {
  try {
    await insertRawLetters(
      db,
      letters.map(({ row }) => row),
    );
    for (const { row, done } of letters) done({ id: row.id });
  } catch (error) {
    if (letters.length > 1 && !isDatabaseGone(error)) for (const letter of letters) await keep(db, [letter]);
    else for (const { failed } of letters) failed(error);
  }
}

function rowOf(letter: NewRawLetter, now: Date): NewRow {
  // Another server's clock may run ahead; nothing came later than now.
  const receivedAt = letter.receivedAt && letter.receivedAt < now ? letter.receivedAt : now;
  return {
    id: newId(receivedAt),
    receivedAt,
    remoteAddress: letter.remoteAddress,
    // PostgreSQL text holds no NUL; an address with one is nobody's anyway.
    envelopeFrom: letter.envelopeFrom.replaceAll('\0', ''),
    envelopeTo: letter.envelopeTo.map((address) => address.replaceAll('\0', '')),
    sha256: sha256(letter.raw),
    raw: letter.raw,
  };
}
