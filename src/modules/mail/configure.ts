import type { Judge, Scanner } from './inspect/verdicts.ts';
import type { Parser } from './letter.ts';

export type MailParts = {
  /** Where letters are understood: `openParser()` in a worker; null in a process that only takes letters in. */
  parser: Parser | null;
  /** Asks what a sender's domain says; null: nobody asks. */
  judge: Judge | null;
  /** Looks through attachments; null: nobody does, and screens say so. */
  scanner: Scanner | null;
  /** Our own mailboxes: what they seem to write is never acknowledged. */
  ownAddresses: readonly string[];
};

let parts: MailParts | null = null;

/** Hands in the parser and our addresses; app only, before anything runs. The room's one slot of module state. */
export function configureMail(given: Omit<MailParts, 'judge' | 'scanner'> & Partial<MailParts>): void {
  parts = { judge: null, scanner: null, ...given, ownAddresses: given.ownAddresses.map((address) => address.toLowerCase()) };
}

/** What app handed in; a bug when it did not. */
export function mailParts(): MailParts {
  if (!parts) throw new Error('configureMail was not called');
  return parts;
}
