import type { Ctx } from '../../../base/ctx.ts';
import { organizationRoles, permissionsFor, reachOfRole, roles } from '../permissions.ts';
import { countHolders } from './queries.ts';

/** Every role with what it may do and how far, and how many active people hold it. */
export async function listRoles(ctx: Ctx) {
  const holders = await countHolders(ctx.tx);
  return roles.map((role) => ({
    role,
    ofBody: organizationRoles.includes(role),
    people: holders.get(role) ?? 0,
    permissions: permissionsFor([role]).map((permission) => ({ permission, own: reachOfRole(role, permission) === 'own' })),
  }));
}
