import { hash, verify } from '@node-rs/argon2';
import { newToken } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { commonPasswords } from './common-passwords.ts';

/** argon2id, 19 MiB, two passes, one lane: the least that OWASP's password storage sheet asks; about 25 ms on a small machine. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** ASVS 5.0 asks for at least eight and advises fifteen; with the list of common ones and the lock, twelve. No rules of composition. */
const SHORTEST = 12;

/** What is kept of a password. Composed and decomposed letters of the same look count as one (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password belongs to `passwordHash`. Without a hash (no such account) it does the same work and says no,
 * so that time tells nobody which addresses have accounts.
 */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const against = passwordHash ?? (await (nobodysHash ??= hashPassword(newToken())));
  return (await verify(against, password.normalize('NFKC'))) && passwordHash !== null;
}

/** Refuses what anybody would try first: short ones, common ones, and the address itself. Throws `weak-password`. */
export function refuseWeakPassword(password: string, email: string): void {
  const plain = password.normalize('NFKC').toLowerCase();
  const mailbox = email.split('@')[0]!;
  const guessable = plain.includes(email) || plain === mailbox || new Set(plain).size < 4 || commonPasswords.has(plain);
  if ([...plain].length < SHORTEST || guessable) {
    throw new Problem('invalid', 'weak-password', { shortest: SHORTEST });
  }
}
