import { Problem } from '../../../base/problem.ts';
import type { Role } from '../permissions.ts';

/** What the provider says of a person; `groups` as it names them. */
export type Claims = {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  groups: readonly string[];
};

/** What ties one way to the provider and back together. */
export type Attempt = { state: string; nonce: string; verifier: string };

/** The provider as the room sees it; `src/adapters/oidc` speaks with it. `now` says how old what it knows is. */
export type ProviderLink = {
  /** What a person knows it by: 'sso.example.kz'. */
  host: string;
  up(now: Date): Promise<boolean>;
  /** Where to send the person; null while the provider cannot be reached. */
  address(attempt: Attempt, now: Date): Promise<string | null>;
  /** Who came back. `refused`: what came back does not hold; `down`: it could not be asked. */
  claims(returned: { code: string; iss?: string | undefined }, attempt: Attempt, now: Date): Promise<Claims | 'down' | 'refused'>;
};

/** A provider and which roles its groups give; handed in by app. */
export type SignInProvider = { link: ProviderLink; rolesOfGroup: ReadonlyMap<string, Role> };

const parts: { provider: SignInProvider | null } = { provider: null };

export function configureProvider(provider: SignInProvider | null): void {
  parts.provider = provider;
}

/** Throws `provider-not-configured`. */
export function theProvider(): SignInProvider {
  if (!parts.provider) throw new Problem('not_found', 'provider-not-configured');
  return parts.provider;
}

/** The roles that these groups give together, each once, in alphabetical order. */
export function rolesOf({ rolesOfGroup }: SignInProvider, groups: readonly string[]): Role[] {
  return [...new Set(groups.flatMap((group) => rolesOfGroup.get(group) ?? []))].sort();
}

/** Which ways in the sign-in page offers beside the password. */
export async function waysIn(now: Date): Promise<{ provider: { host: string; up: boolean } | null }> {
  const { provider } = parts;
  return { provider: provider ? { host: provider.link.host, up: await provider.link.up(now) } : null };
}
