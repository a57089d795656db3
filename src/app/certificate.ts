import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Config } from '../base/config.ts';

export type Certificate = { cert: string; key: string; selfSigned: boolean };

const DAYS = 825;

/** Where the certificate of the desk lies. */
export function certificatePath({ TLS_CERT, DATA_DIR }: Pick<Config, 'TLS_CERT' | 'DATA_DIR'>): string {
  return TLS_CERT ?? join(DATA_DIR, 'tls', 'certificate.pem');
}

/** The certificate that TLS_CERT and TLS_KEY name, or one signed by ourselves at first start and kept in DATA_DIR. */
export async function loadCertificate(config: Config, now: Date, say: (line: string) => void): Promise<Certificate> {
  if (config.TLS_CERT && config.TLS_KEY) {
    return { cert: readPem('TLS_CERT', config.TLS_CERT), key: readPem('TLS_KEY', config.TLS_KEY), selfSigned: false };
  }
  if (config.TLS_CERT || config.TLS_KEY)
    throw new Error('TLS_CERT and TLS_KEY belong together: set both, or neither for a self-signed certificate');
  const folder = join(config.DATA_DIR, 'tls');
  const [certFile, keyFile] = [certificatePath(config), join(folder, 'key.pem')];
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      curve: 'P-256',
      notBeforeDate: now,
      notAfterDate: new Date(now.getTime() + DAYS * 86_400_000),
      extensions: [{ name: 'subjectAltName', altNames: alternativeNames(config) }],
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(certFile, made.cert);
    say(`made a self-signed certificate (${certFile}); browsers will warn until you set TLS_CERT and TLS_KEY to one they trust`);
  }
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8'), selfSigned: true };
}

function readPem(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${variable}=${path}: cannot be read (${(error as Error).message}); for example ${variable}=/etc/kenes/tls.pem`, {
      cause: error,
    });
  }
}

type AlternativeName = { type: 2; value: string } | { type: 7; ip: string };

function alternativeNames(config: Config): AlternativeName[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => !entry.address.includes('%'))
    .map((entry) => entry.address);
  const host = config.PUBLIC_URL ? new URL(config.PUBLIC_URL).hostname : null;
  const names: AlternativeName[] = [{ type: 2, value: 'localhost' }];
  if (host && !/^[\d.:]+$/.test(host)) names.push({ type: 2, value: host });
  return [...names, ...[...new Set(['127.0.0.1', ...addresses])].map((ip): AlternativeName => ({ type: 7, ip }))];
}
