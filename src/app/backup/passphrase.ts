import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Vault } from '../../modules/recordings/index.ts';
import { Refused } from './refused.ts';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 128 MiB and about half a second for each guess (RFC 7914; N = 2^17, r = 8, the first choice of OWASP's table). */
const COST = { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const SHORTEST = 20;

/**
 * A vault whose key comes from the words in a file, for backups that lie where others may read them. The words are
 * stretched with a salt of each archive; what is wrapped with them is the archive's own random key.
 * Refuses words shorter than 20 characters: the archive may be attacked for years.
 */
export function passphraseVault(path: string): Vault {
  const words = readFileSync(path, 'utf8').trim();
  if (words.length < SHORTEST) {
    throw new Refused(`${path}: a passphrase needs at least ${SHORTEST} characters; make one with: openssl rand -base64 30 >${path}`);
  }
  const stretch = (salt: Buffer) => scryptSync(words, salt, 32, COST);
  return {
    keyId: 'passphrase',
    seal(plain) {
      const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
      const cipher = createCipheriv('aes-256-gcm', stretch(salt), nonce);
      const content = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([salt, nonce, cipher.getAuthTag(), content]);
    },
    open(sealed) {
      const from = SALT_BYTES + NONCE_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', stretch(sealed.subarray(0, SALT_BYTES)), sealed.subarray(SALT_BYTES, from));
      decipher.setAuthTag(sealed.subarray(from, from + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(from + TAG_BYTES)), decipher.final()]);
      } catch (error) {
        throw new Refused(`the words in ${path} are not the ones this backup was sealed with`, { cause: error });
      }
    },
  };
}
