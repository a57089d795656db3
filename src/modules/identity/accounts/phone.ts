import { actingAccount, type Ctx, type Db } from '../../../base/ctx.ts';
import { newToken } from '../../../base/ids.ts';
import { found } from '../../../base/problem.ts';
import { nextPhoneUsername, selectPhones, setPhone } from './queries.ts';
import { permissionsFor, rolesWith } from '../permissions.ts';

/** Seals small secrets with the installation's key; handed in by app. */
export type Sealer = { seal(plain: Buffer): Buffer; open(sealed: Buffer): Buffer };

/** Where phones register; handed in by app. `webDomain` is what a browser phone writes as its SIP domain. */
export type PhoneLine = { host: string; sipPort: number; webDomain: string; iceServers: readonly string[] };

/** A phone account with its secret open: for telephony, which must know it to check a registration. */
export type PhoneAccount = { accountId: string; name: string; username: string; password: string };

/** Who may hold a phone; an account that lost the role keeps its name, but nobody registers with it. */
const PHONE_ROLES = rolesWith('phone.own');

const parts: { sealer?: Sealer; line?: PhoneLine } = {};

export function configureSealer(given: Sealer): void {
  parts.sealer = given;
}

export function configurePhone(line: PhoneLine): void {
  parts.line = line;
}

function sealer(): Sealer {
  if (!parts.sealer) throw new Error('identity: no sealer; app calls configureSealer before anything runs');
  return parts.sealer;
}

/** Seals a small secret with the installation's key. */
export function sealSecret(secret: string): Buffer {
  return sealer().seal(Buffer.from(secret));
}

/** The secret that `sealSecret` sealed. */
export function openSecret(sealed: Buffer): string {
  return sealer().open(sealed).toString();
}

/** Gives an account whose roles may hold a phone its SIP name and secret, once; they stay for good. */
export async function givePhone(ctx: Ctx, accountId: string, roles: readonly string[]): Promise<void> {
  if (!permissionsFor(roles).includes('phone.own')) return;
  if ((await selectPhones(ctx.tx, roles, accountId)).length > 0) return;
  // Letters and digits only: some desk phones mangle anything else in a password.
  const secret = newToken(32)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 32);
  await setPhone(ctx.tx, accountId, await nextPhoneUsername(ctx.tx), sealer().seal(Buffer.from(secret)));
}

/** What the acting account's phone, in the browser or on the desk, registers with. Throws `no-phone`. */
export async function ownPhone(ctx: Ctx) {
  const [phone] = await selectPhones(ctx.tx, PHONE_ROLES, actingAccount(ctx).id);
  const { username, secret } = found(phone, 'no-phone');
  if (!parts.line) throw new Error('identity: no phone line; app calls configurePhone before anything runs');
  const { host, sipPort, webDomain, iceServers } = parts.line;
  const password = sealer().open(secret).toString();
  return { username, password, host, sipPort, wsPath: '/api/phone/ws', webDomain, iceServers: [...iceServers] };
}

/** The phone accounts of everybody active, or of one account; secrets open, for telephony alone. */
export async function phoneAccounts(db: Db, accountId?: string): Promise<PhoneAccount[]> {
  const rows = await selectPhones(db, PHONE_ROLES, accountId);
  return rows.map(({ secret, ...phone }) => ({ ...phone, password: sealer().open(secret).toString() }));
}
