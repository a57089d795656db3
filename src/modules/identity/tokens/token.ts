import { permissionsOf, ownPermissionsOf } from '../permissions.ts';

/** How a token begins, so that a scanner of leaked secrets, and a person, know it for ours. */
export const TOKEN_MARK = 'kns_';

/** A token lives a year at most: one that nobody renews is one that nobody misses. */
export const TOKEN_DAYS_AT_MOST = 365;

/** The time of last use is written this seldom: most requests only read. */
export const TOKEN_USE_AFTER_MS = 60_000;

/** What no program may do, whoever owns its token: let people in, make tokens, sit at a desk or hold a phone. */
const forPeopleAlone: ReadonlySet<string> = new Set([
  'accounts.manage',
  'tokens.manage',
  'calls.handle',
  'phone.own',
  'presence.own',
  'presence.others',
]);

/** What a token may be given, in alphabetical order; its owner must hold it too, when it is made and whenever it is used. */
export const tokenPermissions: readonly string[] = [
  ...new Set([...Object.values(permissionsOf), ...Object.values(ownPermissionsOf)].flat().filter((one) => !forPeopleAlone.has(one))),
].sort();

export type TokenState = 'live' | 'expired' | 'revoked' | 'idle';

export type Token = {
  id: string;
  name: string;
  ownerId: string;
  ownerName: string;
  ownerActive: boolean;
  permissions: string[];
  organizationId: string | null;
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};

/** `idle`: good in itself, but its owner is switched off. */
export function stateOf({ revokedAt, expiresAt, ownerActive }: Token, now: Date): TokenState {
  if (revokedAt) return 'revoked';
  if (expiresAt <= now) return 'expired';
  return ownerActive ? 'live' : 'idle';
}
