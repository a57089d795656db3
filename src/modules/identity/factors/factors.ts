import { z } from 'zod';
import { defineSetting } from '../../settings/index.ts';
import type { Db } from '../../../base/ctx.ts';
import { type Role, roles } from '../permissions.ts';
import { countFactors } from './queries.ts';

/** Roles whose people have to have a second factor: after signing in without one they can do nothing but set it up. */
export const secondFactorRoles = defineSetting<Role[]>({
  key: 'identity.second-factor-roles',
  shape: z.array(z.enum(roles)),
  fallback: [],
});

/** Whether the account has a second factor, so that its password alone opens nothing. A passkey counts as one. */
export async function hasFactor(db: Db, accountId: string): Promise<boolean> {
  return (await countFactors(db, accountId)) > 0;
}
