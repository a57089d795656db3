import type { Language } from '../../base/texts.ts';

export type Attachment = { name: string; type: string; size: number };

/** Why a letter counts as sent by a machine (¶8: registered, but nobody waits for an answer). */
export type AutomaticReason = 'auto-submitted' | 'auto-reply' | 'delivery-report' | 'null-sender' | 'own-address';

/** What was understood of a letter: plain data, as it comes out of the parsing thread. */
export type ParsedLetter = {
  messageId: string | null;
  inReplyTo: string | null;
  /** Message-IDs of the thread, oldest first. */
  references: string[];
  from: { name: string; address: string } | null;
  replyTo: string | null;
  subject: string;
  text: string;
  /** False when there is a body of which nothing was found: sender and subject are known, the rest a person reads raw. */
  bodyRead: boolean;
  language: Language;
  attachments: Attachment[];
  automatic: AutomaticReason | null;
  /** Sent to many (a list, a mailing): it gets a number and a duty, but no acknowledgement (RFC 3834, 2). */
  toMany: boolean;
  /** SHA-256 over sender, subject, text and attachments; with the date when there is no Message-ID. */
  contentSha256: string;
};

export type ParseOutcome = { kind: 'parsed'; letter: ParsedLetter } | { kind: 'unparsable'; error: string };

/** Understands raw letters somewhere that may be killed. */
export type Parser = { parse(raw: Uint8Array, envelopeFrom: string): Promise<ParseOutcome>; stop(): Promise<void> };

/** Longest texts kept beside the raw letter, in characters. The raw letter itself is always whole. */
export const TEXT_MAX = 500_000;
export const SUBJECT_MAX = 1_000;
export const ATTACHMENTS_MAX = 200;
