import type { Language } from '../../base/texts.ts';

/** `type`: what the letter calls it. The rest is what its content says. */
export type Attachment = { name: string; type: string; size: number; sha256: string; sniffed: string; runs: boolean };

/** Why a letter counts as sent by a machine (¶8: registered, but nobody waits for an answer). */
export type AutomaticReason = 'auto-submitted' | 'auto-reply' | 'delivery-report' | 'null-sender' | 'own-address' | 'loop';

/** `messageId`: of the letter the report is about; `response`: the status and words of the other server. */
export type DeliveryReport = { messageId: string; recipient: string; kind: 'delivered' | 'failed'; response: string };

/** A stretch of the text, as offsets in it, that was said before or stands under every letter: shown folded, never cut away. */
export type Fold = { from: number; to: number; kind: 'quoted' | 'signature' };

/** What was understood of a letter: plain data, as it comes out of the parsing thread. */
export type ParsedLetter = {
  messageId: string | null;
  inReplyTo: string | null;
  /** Message-IDs of the thread, oldest first. */
  references: string[];
  from: { name: string; address: string } | null;
  replyTo: string | null;
  /** Addresses the head names: To, Cc, and where a server says it delivered to. */
  to: string[];
  subject: string;
  text: string;
  folds: Fold[];
  /** False when there is a body of which nothing was found: sender and subject are known, the rest a person reads raw. */
  bodyRead: boolean;
  language: Language;
  attachments: Attachment[];
  automatic: AutomaticReason | null;
  /** What a mail server reports of letters we sent (RFC 3464): one for each recipient it speaks of. */
  reports: DeliveryReport[];
  /** Sent to many (a list, a mailing): it gets a number and a duty, but no acknowledgement (RFC 3834, 2). */
  toMany: boolean;
  /** SHA-256 over sender, subject, text and attachments; with the date when there is no Message-ID. */
  contentSha256: string;
};

export type ParseOutcome = { kind: 'parsed'; letter: ParsedLetter } | { kind: 'unparsable'; error: string };

/** Understands raw letters somewhere that may be killed. */
export type Parser = {
  parse(raw: Uint8Array, envelopeFrom: string): Promise<ParseOutcome>;
  /** The bytes of an attachment by its position; null when there is none, or the letter cannot be read. */
  attachment(raw: Uint8Array, position: number): Promise<Uint8Array | null>;
  stop(): Promise<void>;
};

/** Longest texts kept beside the raw letter, in characters. The raw letter itself is always whole. */
export const TEXT_MAX = 500_000;
export const SUBJECT_MAX = 1_000;
export const ATTACHMENTS_MAX = 200;
