import { ImapFlow } from 'imapflow';
import type { Log } from '../../base/log.ts';

/** A letter as a mail server keeps it. */
export type KeptLetter = {
  /** Empty for the null sender of bounces. */
  envelopeFrom: string;
  /** When that server had it: ¶8's clock. */
  receivedAt: Date;
  raw: Buffer;
};

export type MailboxOptions = {
  /** imap:// or imaps://, user and password in it. */
  url: string;
  /** Letters that came before are history and not taken; null: all. */
  since: Date | null;
  /** Returns when the letter is committed; only then is it marked as taken. The same letter may come twice. */
  take: (letter: KeptLetter) => Promise<void>;
  log: Log;
  /** Between attempts to connect, in milliseconds; doubles up to five minutes. */
  pauseMs?: number;
};

export type Mailbox = { stop(): Promise<void> };

/** Set on a letter when it is committed here. The mailbox itself says what was taken, so no stand of ours can disagree with it. */
const TAKEN = '$KenesTaken';
const PAUSE_MS = 5_000;
const PAUSE_MOST_MS = 300_000;
/** Without a word from the server the mailbox is looked through anyway. */
const LOOK_ANYWAY_MS = 300_000;

/**
 * Follows INBOX: what came while nobody looked is taken first, the oldest first; then each letter as it comes (IDLE).
 * Reads without marking as read, deletes nothing, moves nothing. A line that breaks is taken up again, however long it takes.
 */
export function followMailbox(options: MailboxOptions): Mailbox {
  let client: ImapFlow | null = null;
  let stopped = false;
  let wake: () => void = () => undefined;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const follow = async () => {
    const least = options.pauseMs ?? PAUSE_MS;
    for (let pause = least; !stopped; pause = Math.min(pause * 2, PAUSE_MOST_MS)) {
      client = connection(options.url);
      client.on('exists', () => wake());
      client.on('close', () => wake());
      try {
        await session(client, options, {
          rest,
          stopped: () => stopped,
          // It works again: the next break is a new one.
          works: () => (pause = least),
        });
      } catch (error) {
        const { code, name } = error as Error & { code?: string };
        if (!stopped) options.log.warn({ code: code ?? name }, 'the mailbox cannot be followed now');
      }
      client.close();
      if (!stopped) await rest(pause);
    }
  };
  const following = follow();
  return {
    async stop() {
      stopped = true;
      wake();
      client?.close();
      await following;
    },
  };
}

type Following = { rest: (ms: number) => Promise<void>; stopped: () => boolean; works: () => void };

async function session(client: ImapFlow, options: MailboxOptions, { rest, stopped, works }: Following): Promise<void> {
  await client.connect();
  const box = await client.mailboxOpen('INBOX');
  if (!box.permanentFlags?.has('\\*') && !box.permanentFlags?.has(TAKEN)) {
    throw Object.assign(new Error('the mailbox keeps no keywords of ours'), { code: 'NoKeywords' });
  }
  works();
  while (!stopped() && client.usable) {
    const uids = (await client.search({ unKeyword: TAKEN, ...(options.since ? { since: options.since } : {}) }, { uid: true })) || [];
    for (const uid of uids.toSorted((a, b) => a - b)) {
      if (stopped()) return;
      await takeOne(client, uid, options);
    }
    if (uids.length > 0) continue;
    // Broken off by the next command; without it the server would say nothing of what comes.
    client.idle().catch(() => undefined);
    await rest(LOOK_ANYWAY_MS);
  }
}

async function takeOne(client: ImapFlow, uid: number, { take }: MailboxOptions): Promise<void> {
  const letter = await client.fetchOne(String(uid), { source: true, internalDate: true, envelope: true }, { uid: true });
  // Somebody else deleted it meanwhile.
  if (!letter || !letter.source) return;
  const receivedAt = new Date(letter.internalDate ?? Number.NaN);
  await take({
    envelopeFrom: returnPath(letter.source) ?? letter.envelope?.from?.[0]?.address ?? 'unknown',
    receivedAt: Number.isNaN(receivedAt.getTime()) ? new Date(Number.MAX_SAFE_INTEGER) : receivedAt,
    raw: letter.source,
  });
  await client.messageFlagsAdd(String(uid), [TAKEN], { uid: true });
}

/** What the server that delivered wrote down of the envelope (RFC 5321, 4.4); null when it wrote nothing. */
function returnPath(raw: Buffer): string | null {
  const head = raw
    .subarray(0, 20_000)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1)[0]!;
  const [, address] = /^return-path:\s*<?([^>\s]*)>?\s*$/im.exec(head) ?? [];
  return address ?? null;
}

function connection(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
  });
}
