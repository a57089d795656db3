import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { OutgoingLetter, Relay, RelayAnswer } from '../../modules/notifications/index.ts';
import { asHtml } from './html.ts';

export type OpenRelay = Relay & { close(): void };

/** Signs what goes out (RFC 6376); `privateKey` in PEM. Unset: the relay signs, or nobody. */
export type DkimKey = { domainName: string; keySelector: string; privateKey: string };

/** Attempts end within these together, well before the outbox's claim runs out. */
const CONNECT_MS = 30_000;
const SILENCE_MS = 120_000;

/** Opens the way out: `url` is SMTP_URL (smtp:// or smtps://, user and password in it). Connections are kept and reused. */
export function openRelay(url: string, dkim?: DkimKey): OpenRelay {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim } : {}),
  });
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    maxMessages: 200,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async (letter, handing) => {
      const held = { handed: false };
      try {
        const { message } = await composer.sendMail(asMail(letter));
        const raw = Readable.from(uptoTheLastDot(message as Buffer, handing, held));
        const sent = await transport.sendMail({ envelope: { from: letter.from, to: [letter.to] }, raw, dsn: reportsOf(letter) });
        return { kind: 'accepted', response: sent.response.slice(0, 500) };
      } catch (error) {
        return asRefusal(error, held.handed);
      }
    },
    close: () => transport.close(),
  };
}

/** The whole letter, and its end only after `handing`: without the dot that follows the end no relay takes a letter (RFC 5321, 4.1.1.4). */
async function* uptoTheLastDot(message: Buffer, handing: () => Promise<void>, held: { handed: boolean }): AsyncGenerator<Buffer> {
  yield message;
  await handing();
  held.handed = true;
}

/** Asks for reports where the relay knows how (RFC 3461): of answers also that they arrived, of what we say by ourselves only that they did not. */
function reportsOf({ messageId, to, autoSubmitted }: OutgoingLetter) {
  return {
    id: messageId.replace(/^<|>$/g, ''),
    return: 'headers' as const,
    notify: autoSubmitted ? ['failure' as const] : ['success' as const, 'failure' as const, 'delay' as const],
    recipient: `rfc822;${to}`,
  };
}

function asMail(letter: OutgoingLetter) {
  return {
    from: letter.from,
    to: letter.to,
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    envelope: { from: letter.from, to: [letter.to] },
    subject: letter.subject,
    text: letter.body,
    html: asHtml(letter.body, letter.language),
    messageId: letter.messageId,
    ...(letter.inReplyTo ? { inReplyTo: letter.inReplyTo } : {}),
    ...(letter.references.length > 0 ? { references: [...letter.references] } : {}),
    headers: {
      'Content-Language': letter.language,
      ...(letter.unsubscribe
        ? { 'List-Unsubscribe': `<${letter.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
      // RFC 3834: an acknowledgement is an automatic reply, and no program may answer it.
      ...(letter.autoSubmitted ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
  };
}

/**
 * Only what this recipient or this letter can never pass is final; a refused login or sender is our configuration, and is
 * mended. Handed over and no answer heard: it may have been taken.
 */
function asRefusal(error: unknown, handed: boolean): RelayAnswer {
  const { responseCode, command, code, message } = error as { responseCode?: number; command?: string; code?: string; message?: string };
  const response = `${code ?? ''} ${message ?? String(error)}`.trim().slice(0, 500);
  if (handed && responseCode === undefined) return { kind: 'unsure', response };
  const refusedForGood = responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  const neverSendable = responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { kind: 'refused', permanent: refusedForGood || neverSendable, response };
}
