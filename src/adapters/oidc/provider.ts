import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  customFetch,
  type CustomFetch,
  discovery,
  fetchUserInfo,
} from 'openid-client';
import { askOutside } from '../../base/outgoing.ts';
import type { Claims, ProviderLink } from '../../modules/identity/index.ts';

export type ProviderSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scope: string;
  /** Where the provider sends people back to: a page of ours. */
  returnTo: string;
};

const KEPT_MS = 60_000;
const AGAIN_AFTER_MS = 10_000;
const TIMEOUT_MS = 5_000;
const MOST_BYTES = 1_000_000;

/** The provider could not be reached. A TypeError, as fetch throws it: the library lets those pass. */
class Unreachable extends TypeError {}

/** One provider; nothing is asked before somebody wants to sign in, and a failure is forgotten after ten seconds. */
export function openProvider(settings: ProviderSettings): ProviderLink {
  const issuer = new URL(settings.issuer);
  let known: { config: Configuration | null; at: number } | null = null;
  let asking: Promise<Configuration | null> | null = null;
  const reach = async (now: Date): Promise<Configuration | null> => {
    const age = known ? Math.abs(now.getTime() - known.at) : Infinity;
    if (known && age < (known.config ? KEPT_MS : AGAIN_AFTER_MS)) return known.config;
    asking ??= describe(issuer, settings).finally(() => (asking = null));
    const config = await asking;
    known = { config, at: now.getTime() };
    return config;
  };
  return {
    host: issuer.host,
    up: async (now) => (await reach(now)) !== null,
    async address({ state, nonce, verifier }, now) {
      const config = await reach(now);
      if (!config) return null;
      const challenge = { code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' };
      return buildAuthorizationUrl(config, { redirect_uri: settings.returnTo, scope: settings.scope, state, nonce, ...challenge }).href;
    },
    async claims({ code, iss }, { state, nonce, verifier }, now) {
      const config = await reach(now);
      if (!config) return 'down';
      const returned = new URL(settings.returnTo);
      for (const [name, value] of Object.entries({ code, state, iss })) if (value !== undefined) returned.searchParams.set(name, value);
      try {
        return await exchange(config, returned, { state, nonce, verifier });
      } catch (error) {
        if (!(error instanceof Unreachable)) return 'refused';
        known = { config: null, at: now.getTime() };
        return 'down';
      }
    },
  };
}

async function describe(issuer: URL, { clientId, clientSecret }: ProviderSettings): Promise<Configuration | null> {
  try {
    return await discovery(issuer, clientId, clientSecret, undefined, {
      [customFetch]: onGuard(issuer),
      // Plain http is taken by base/config.ts from this very machine alone.
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    });
  } catch {
    // Away, or not yet what it should be: both look the same from the sign-in page, and both may pass.
    return null;
  }
}

function onGuard(issuer: URL): CustomFetch {
  return async (url, { method, headers, body }) => {
    try {
      const asked = { method, headers, ...(body === undefined || body === null ? {} : { body: textOf(body) }) };
      const answer = await askOutside(new URL(url), asked, { trusted: [issuer.origin], timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES });
      if (answer.status < 500) return answer;
    } catch (error) {
      throw new Unreachable('the provider cannot be reached', { cause: error });
    }
    throw new Unreachable('the provider is out of order');
  };
}

function textOf(body: NonNullable<Parameters<CustomFetch>[1]['body']>): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('the provider is asked with forms only');
}

/** Signature, issuer, audience, nonce, state and times are checked by the library; what the token leaves out is asked for. */
async function exchange(
  config: Configuration,
  returned: URL,
  attempt: { state: string; nonce: string; verifier: string },
): Promise<Claims> {
  const tokens = await authorizationCodeGrant(config, returned, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const said = tokens.claims()!;
  const more = config.serverMetadata().userinfo_endpoint ? await fetchUserInfo(config, tokens.access_token, said.sub) : {};
  const all: Record<string, unknown> = { ...more, ...said };
  const words = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  const groups = Array.isArray(all['groups']) ? all['groups'] : [];
  return {
    issuer: said.iss,
    subject: said.sub,
    email: words(all['email']),
    emailVerified: all['email_verified'] === true,
    name: words(all['name']),
    groups: groups.filter((group): group is string => typeof group === 'string'),
  };
}
