import type { SMTPServerSession } from 'smtp-server';

/** An SMTP refusal: `code` and the words the sender's server shows. */
export function refuse(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/**
 * Who lives here. Case does not matter, `name+anything@` is `name@`, and postmaster is always there (RFC 5321 4.5.1).
 * `words` is what a sender to anybody else is told.
 */
export function addressBook(addresses: readonly string[]): { has(address: string): boolean; words: string } {
  const known = new Set(addresses.map((address) => address.toLowerCase()));
  for (const address of addresses) known.add(`postmaster@${domainOf(address.toLowerCase())}`);
  known.add('postmaster');
  return {
    has: (address) => known.has(address.toLowerCase().replace(/\+[^@]*(?=@)/, '')),
    words: `No such mailbox here. Please write to ${addresses.join(' or ')}`,
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** After so many unknown recipients a session is guessing addresses, and is closed. */
const WRONG_RECIPIENTS_MAX = 10;
const MINUTE_MS = 60_000;

type Limits = { connectionsPerAddress: number; lettersPerMinute: number };

/** Counts per address and per session; forgets an address when its last connection is gone and its minute is over. */
export function sessionGuard(limits: Limits) {
  const open = new Map<string, number>();
  const minutes = new Map<string, { since: number; letters: number }>();
  const wrong = new Map<string, number>();
  const counted = new Set<string>();
  return {
    connected(session: SMTPServerSession): Error | null {
      const address = session.remoteAddress;
      const count = (open.get(address) ?? 0) + 1;
      if (count > limits.connectionsPerAddress) return refuse(421, 'Too many connections from your address, please try again later');
      open.set(address, count);
      counted.add(session.id);
      return null;
    },
    closed(session: SMTPServerSession): void {
      wrong.delete(session.id);
      if (!counted.delete(session.id)) return;
      const address = session.remoteAddress;
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
      forgetOldMinutes(minutes);
    },
    mayLetter(session: SMTPServerSession): Error | null {
      const address = session.remoteAddress;
      // A mail server of the house's own stands on this machine and speaks for everybody.
      if (isLoopback(address)) return null;
      const now = performance.now();
      const minute = minutes.get(address);
      if (!minute || now - minute.since > MINUTE_MS) minutes.set(address, { since: now, letters: 1 });
      else if ((minute.letters += 1) > limits.lettersPerMinute)
        return refuse(450, 'Too many letters from your address, please try again in a minute');
      return null;
    },
    unknownRecipient(session: SMTPServerSession, words: string): Error {
      const count = (wrong.get(session.id) ?? 0) + 1;
      wrong.set(session.id, count);
      return count > WRONG_RECIPIENTS_MAX ? refuse(421, 'Too many unknown recipients') : refuse(550, words);
    },
  };
}

function forgetOldMinutes(minutes: Map<string, { since: number }>): void {
  if (minutes.size < 10_000) return;
  const now = performance.now();
  for (const [address, minute] of minutes) if (now - minute.since > MINUTE_MS) minutes.delete(address);
}

function isLoopback(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}
