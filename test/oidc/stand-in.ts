import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export type Somebody = { subject: string; email?: string; emailVerified?: boolean; name?: string; groups?: string[] };

/** A stand-in for the body's own provider: a real OpenID Connect server (`oidc-provider`) on loopback, without a form. */
export type StandIn = {
  issuer: string;
  /** Who sits at the browser: the provider asks nobody for a password and says that it is this person. Null: they say no. */
  person: Somebody | null;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export const CLIENT = { id: 'kenes', secret: 'a secret of the tests alone' };

/** Not started yet: a provider may well be down while the program starts. */
export function standIn(port: number, returnTo: string): StandIn {
  const issuer = `http://127.0.0.1:${port}`;
  const stand: StandIn & { server: Server | null } = {
    issuer,
    person: null,
    server: null,
    async start() {
      const provider = providerOf(issuer, returnTo, stand);
      const answer = provider.callback();
      const server = createServer((request, reply) => {
        if (!request.url?.startsWith('/enter/')) return void answer(request, reply);
        const result = stand.person ? { login: { accountId: stand.person.subject } } : { error: 'access_denied' };
        void provider.interactionFinished(request, reply, result, { mergeWithLastSubmission: false });
      });
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      stand.server = server;
    },
    async stop() {
      stand.server?.closeAllConnections();
      await new Promise((resolve) => (stand.server ? stand.server.close(resolve) : resolve(null)));
      stand.server = null;
    },
  };
  return stand;
}

function providerOf(issuer: string, returnTo: string, stand: StandIn): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [returnTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['one key of the tests'] },
    interactions: { url: (_ctx, { uid }) => `/enter/${uid}` },
    findAccount: (_ctx, subject) => ({ accountId: subject, claims: () => claimsOf(subject, stand.person) }),
    // What a person would agree to by a click.
    async loadExistingGrant(ctx) {
      const { session, client } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({ accountId: session!.accountId!, clientId: client!.clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

function claimsOf(sub: string, person: Somebody | null) {
  const { email, emailVerified, name, groups } = person?.subject === sub ? person : ({ subject: sub } satisfies Somebody as Somebody);
  return { sub, email, email_verified: emailVerified, name, groups };
}

/** Goes where a browser would go, keeping the provider's cookies, until it would come back to us; answers with what. */
export async function walk(address: string, returnTo: string): Promise<URLSearchParams> {
  const jar = new Map<string, string>();
  let next = new URL(address);
  for (let steps = 0; steps < 10; steps += 1) {
    if (next.href.startsWith(returnTo)) return next.searchParams;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      jar.set(name!, value!);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider said ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    next = new URL(location, next);
  }
  throw new Error('the provider sends round in circles');
}
