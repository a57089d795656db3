import { createTransport } from 'nodemailer';
import type { OutgoingLetter, Relay, RelayAnswer } from '../../modules/notifications/index.ts';

export type OpenRelay = Relay & { close(): void };

/** Attempts end within these together, well before the outbox's claim runs out. */
const CONNECT_MS = 30_000;
const SILENCE_MS = 120_000;

/** Opens the way out: `url` is SMTP_URL (smtp:// or smtps://, user and password in it). Connections are kept and reused. */
export function openRelay(url: string): OpenRelay {
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
    deliver: async (letter) => {
      try {
        const sent = await transport.sendMail(asMail(letter));
        return { kind: 'accepted', response: sent.response.slice(0, 500) };
      } catch (error) {
        return asRefusal(error);
      }
    },
    close: () => transport.close(),
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
    messageId: letter.messageId,
    ...(letter.inReplyTo ? { inReplyTo: letter.inReplyTo } : {}),
    ...(letter.references.length > 0 ? { references: [...letter.references] } : {}),
    headers: {
      'Content-Language': letter.language,
      // RFC 3834: an acknowledgement is an automatic reply, and no program may answer it.
      ...(letter.unsubscribe
        ? { 'List-Unsubscribe': `<${letter.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
      ...(letter.autoSubmitted ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
  };
}

/** Only what this recipient or this letter can never pass is final; a refused login or sender is our configuration, and is mended. */
function asRefusal(error: unknown): RelayAnswer {
  const { responseCode, command, code, message } = error as { responseCode?: number; command?: string; code?: string; message?: string };
  const refusedForGood = responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  const neverSendable = responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return {
    kind: 'refused',
    permanent: refusedForGood || neverSendable,
    response: `${code ?? ''} ${message ?? String(error)}`.trim().slice(0, 500),
  };
}
