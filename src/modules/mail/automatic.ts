import type { AutomaticReason } from './letter.ts';

export type HeaderLookup = (name: string) => string | undefined;

/**
 * Whether a machine wrote the letter, by what the letter says of itself (RFC 3834, RFC 3464). ¶8: such a letter is
 * registered and exempt with this reason. A guess by words ("out of office") is not made: a person's letter must not
 * lose its duty to a guess.
 */
export function automaticReason(header: HeaderLookup, envelopeFrom: string): AutomaticReason | null {
  const type = (header('content-type') ?? '').toLowerCase();
  if (/^multipart\/report\b/.test(type) && /report-type\s*=\s*"?(delivery-status|disposition-notification|feedback-report)/.test(type))
    return 'delivery-report';
  const autoSubmitted = (header('auto-submitted') ?? 'no').split(';')[0]!.trim().toLowerCase();
  if (autoSubmitted !== 'no' && autoSubmitted !== '') return 'auto-submitted';
  if (header('x-autoreply') || header('x-autorespond') || precedence(header) === 'auto_reply') return 'auto-reply';
  // Only reports and automatic replies may have no envelope sender (RFC 5321, 4.5.5).
  if (envelopeFrom === '') return 'null-sender';
  return null;
}

/** RFC 5321, 6.3: no letter of a person passes a hundred servers; one that does goes round in a circle. */
const HOPS_MAX = 100;

export function isLooping(headers: readonly { key: string }[]): boolean {
  return headers.filter(({ key }) => key === 'received').length > HOPS_MAX;
}

/** Lists and mailings: a person may stand behind one, so the duty stays, but an acknowledgement to many is noise. */
export function isToMany(header: HeaderLookup): boolean {
  return (
    ['bulk', 'junk', 'list'].includes(precedence(header)) || header('list-id') !== undefined || header('list-unsubscribe') !== undefined
  );
}

function precedence(header: HeaderLookup): string {
  return (header('precedence') ?? '').trim().toLowerCase();
}
