import { hashToken, newToken } from '../../../base/ids.ts';

const HOW_MANY = 10;
/** Without I, L, O and U, which are misread on paper (Crockford's base32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** Ten new codes, 'XXXX-XXXX-XXXX-XXXX': 80 random bits each, so a fast hash is enough to keep them by. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const letters = [...Buffer.from(newToken(LENGTH), 'base64url')].map((byte) => LETTERS[byte & 31]).join('');
    return letters.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is kept of a code. Spaces, dashes and small letters do not matter, and what is misread counts as what was meant. */
export function hashRecoveryCode(code: string): Buffer | null {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return plain.length === LENGTH && [...plain].every((letter) => LETTERS.includes(letter)) ? hashToken(plain) : null;
}
