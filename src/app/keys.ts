import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../base/config.ts';
import { newToken, sha256 } from '../base/ids.ts';

/** Seals small secrets (phone accounts, keys of recordings) with the installation's key file, AES-256-GCM. */
export type Keys = {
  /** Which key seals now; kept beside what it sealed. */
  keyId: string;
  seal(plain: Buffer): Buffer;
  /** Throws when the key is another one or the content was changed. */
  open(sealed: Buffer): Buffer;
  /** A mark of ten bytes that only this installation makes, for what goes out and comes back in an address. */
  sign(what: string): Buffer;
  /** Whether any key of the file made this mark. Takes as long whether or not it did. */
  isSigned(what: string, mark: Buffer): boolean;
};

type KeyFile = { keys: { id: string; key: string; madeAt: string }[] };

/**
 * Reads KEYS_FILE, or makes it at first start with one random key. The newest key seals, every key opens.
 * Without the file nothing sealed can ever be read again, so a backup that lacks it is useless.
 */
export function loadKeys(config: Pick<Config, 'KEYS_FILE' | 'DATA_DIR'>, now: Date, say: (line: string) => void): Keys {
  const path = keyPath(config);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const first: KeyFile = { keys: [{ id: newToken(6), key: randomBytes(32).toString('base64'), madeAt: now.toISOString() }] };
    writeFileSync(path, JSON.stringify(first, null, 2), { mode: 0o600, flag: 'wx' });
    say(`made the key file ${path}: keep a copy apart from the backups, for without it they cannot be read`);
  }
  const keys = readKeyFile(path);
  const newest = keys.at(-1)!;
  return {
    keyId: newest.id,
    seal: (plain) => seal(newest.id, Buffer.from(newest.key, 'base64'), plain),
    open: (sealed) => open(keys, path, sealed),
    sign: (what) => sign(newest.key, what),
    isSigned: (what, mark) => keys.some(({ key }) => mark.length === MARK_BYTES && timingSafeEqual(sign(key, what), mark)),
  };
}

/** Where the key file lies. */
export function keyPath(config: Pick<Config, 'KEYS_FILE' | 'DATA_DIR'>): string {
  return config.KEYS_FILE ?? join(config.DATA_DIR, 'keys.json');
}

function readKeyFile(path: string): KeyFile['keys'] {
  const { keys } = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  if (!Array.isArray(keys) || keys.length === 0) throw new Error(`KEYS_FILE=${path}: holds no key; put the right file back`);
  for (const { id, key } of keys) {
    if (Buffer.from(key, 'base64').length !== 32) throw new Error(`KEYS_FILE=${path}: key ${id} is not 32 bytes; put the right file back`);
  }
  return keys;
}

/** Names of the keys in a file by which they are recognised, and from which they cannot be told: a key is 32 random bytes. Never makes a file. */
export function keyFingerprints(path: string): { id: string; fingerprint: string }[] {
  return readKeyFile(path).map(({ id, key }) => ({ id, fingerprint: sha256(Buffer.from(key, 'base64')) }));
}

const MARK_BYTES = 10;

/** With a key of its own made from the sealing key, so that neither use says anything about the other. */
function sign(key: string, what: string): Buffer {
  const own = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', 'kenes mark', 32));
  return createHmac('sha256', own).update(what).digest().subarray(0, MARK_BYTES);
}

/** Layout: length of the key id (1 byte), key id, nonce (12), tag (16), content. */
function seal(id: string, key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const content = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), nonce, cipher.getAuthTag(), content]);
}

function open(keys: KeyFile['keys'], path: string, sealed: Buffer): Buffer {
  const start = 1 + sealed[0]!;
  const id = sealed.subarray(1, start).toString();
  const entry = keys.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`sealed with key '${id}', which is not in ${path}; put the right key file back`);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(entry.key, 'base64'), sealed.subarray(start, start + 12));
  decipher.setAuthTag(sealed.subarray(start + 12, start + 28));
  return Buffer.concat([decipher.update(sealed.subarray(start + 28)), decipher.final()]);
}

/** A short, stable name of this installation, for lease holders and the like. */
export function installationName(config: Pick<Config, 'DATA_DIR'>): string {
  return sha256(config.DATA_DIR).slice(0, 8);
}
