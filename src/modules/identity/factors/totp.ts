import { Secret, TOTP } from 'otpauth';
import { newToken } from '../../../base/ids.ts';

/** RFC 6238 as every app knows it: SHA-1, six digits, thirty seconds. Longer or stronger ones many apps silently ignore. */
const PERIOD_SECONDS = 30;
const WINDOW_STEPS = 1;
const SECRET_BYTES = 20;

function totpOf(secret: string, account = ''): TOTP {
  return new TOTP({
    issuer: 'Kenes',
    label: account,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });
}

/** A new secret in base32: 160 random bits, as RFC 4226 asks. */
export function newTotpSecret(): string {
  return new Secret({ buffer: new Uint8Array(Buffer.from(newToken(SECRET_BYTES), 'base64url')).buffer }).base32;
}

/** What the picture for the app says: 'otpauth://totp/Kenes:person@example.kz?secret=…'. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The step of thirty seconds that `code` belongs to, at most one before or after `now`; null when it belongs to none. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW_STEPS });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}
