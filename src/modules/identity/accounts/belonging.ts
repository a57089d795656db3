import type { Db } from '../../../base/ctx.ts';
import { Problem } from '../../../base/problem.ts';
import { kindsOf, organizationRoles, type Role } from '../permissions.ts';

/** Answers what kind of participant (¶18) an organization is; undefined when there is none. Handed in by app: organizations stand below. */
export type OrganizationKind = (db: Db, id: string) => Promise<string | undefined>;

const parts: { kindOf?: OrganizationKind } = {};

export function configureOrganizations(kindOf: OrganizationKind): void {
  parts.kindOf = kindOf;
}

/**
 * Refuses roles that do not go with the organization: `organization-needed` and `organization-not-needed`, `roles-mixed` (nobody
 * is the centre's and a body's at once), `organization-unknown`, and `organization-unfit` for a body that cannot have such a role.
 */
export async function refuseUnfit(db: Db, roles: readonly Role[], organizationId: string | null): Promise<void> {
  const bound = roles.filter((role) => organizationRoles.includes(role));
  if (bound.length > 0 && bound.length < roles.length) throw new Problem('invalid', 'roles-mixed');
  if (bound.length === 0 && organizationId !== null) throw new Problem('invalid', 'organization-not-needed');
  if (bound.length === 0) return;
  if (organizationId === null) throw new Problem('invalid', 'organization-needed');
  const kind = await knownOrganization(db, organizationId);
  if (!bound.every((role) => kindsOf[role]?.includes(kind))) throw new Problem('invalid', 'organization-unfit');
}

/** What kind of participant that is. Throws `organization-unknown`. */
export async function knownOrganization(db: Db, organizationId: string): Promise<string> {
  if (!parts.kindOf) throw new Error('identity: no organizations; app calls configureOrganizations before anything runs');
  const kind = await parts.kindOf(db, organizationId);
  if (kind === undefined) throw new Problem('invalid', 'organization-unknown');
  return kind;
}
