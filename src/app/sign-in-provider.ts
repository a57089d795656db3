import { openProvider } from '../adapters/oidc/provider.ts';
import type { Config } from '../base/config.ts';
import { organizationRoles, type Role, roles, type SignInProvider } from '../modules/identity/index.ts';

/** The page of ours that the provider sends people back to; web/paths.ts knows it too. */
const RETURN_PATH = '/sign-in/provider';

/** The body's own provider as the environment names it; null without one. Throws, in words, for a role that cannot be given so. */
export function signInProvider(config: Config): SignInProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_GROUPS: groups, PUBLIC_URL: publicUrl } = config;
  if (!issuer || !clientId || !groups || !publicUrl) return null;
  const returnTo = new URL(RETURN_PATH, publicUrl).href;
  const link = openProvider({ issuer, clientId, clientSecret: config.OIDC_CLIENT_SECRET, scope: config.OIDC_SCOPE, returnTo });
  return { link, rolesOfGroup: rolesOfGroups(groups) };
}

/** 'kenes-operators=operator,kenes-admins=administrator' → the role of each group. */
export function rolesOfGroups(value: string): Map<string, Role> {
  return new Map(
    value.split(',').map((pair): [string, Role] => {
      const [group, name] = pair.split('=').map((part) => part.trim()) as [string, string];
      const role = roles.find((known) => known === name);
      if (!role) throw new Error(`OIDC_GROUPS=${value}: there is no role ${name}; there are ${roles.join(', ')}`);
      if (organizationRoles.includes(role)) {
        throw new Error(`OIDC_GROUPS=${value}: ${name} goes with an organization, which a group does not name; give it by hand`);
      }
      return [group, role];
    }),
  );
}
