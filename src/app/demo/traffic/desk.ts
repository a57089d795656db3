import type { Language } from '../../../base/texts.ts';
import type { Chance } from '../random.ts';
import { topicOf } from '../people.ts';
import { freeUdpPort, sipp } from './sipp.ts';

/** A running simulated operator. */
export type Desk = { name: string; stop(): Promise<void> };

type Account = { username: string; password: string; sipPort: number };
type Row = { id: string; language: Language | null; consultationId: string | null };

const LOOK_MS = 2_000;
/** Longer than any demonstration lasts. */
const REGISTERED_SECONDS = 28_800;
const PASSWORD = 'demo-1414';

/**
 * Signs in operator `n` of the demo cast on the system at `url`, goes on queue with a simulated desk phone, takes calls,
 * speaks and keeps a consultation of each. Throws when the system is not there or has no demo cast.
 */
export async function openDesk(url: string, n: number, chance: Chance, say: (line: string) => void): Promise<Desk> {
  const ask = await signIn(url, n);
  const { name } = (await ask('GET', '/api/session')) as { name: string };
  const { username, password, sipPort } = (await ask('GET', '/api/phone')) as Account;
  const port = await freeUdpPort();
  const register = (lifetime: number) =>
    sipp({
      scenario: 'register',
      sipPort,
      port,
      calls: 1,
      seconds: 10,
      account: { username, password },
      keys: { account: username, lifetime: String(lifetime) },
    });
  if ((await (await register(REGISTERED_SECONDS)).ended) !== 0) throw new Error(`operator${n}'s phone was not let in at port ${sipPort}`);
  const talk = String(chance.whole(20, 60) * 1_000);
  const voice = { language: 'kk', phrase: 'greeting' };
  const phone = await sipp({ scenario: 'operator', sipPort, port, keys: { account: username }, words: { TALK_MS: talk }, voice });
  const here = { presence: 'here', onQueue: true };
  await ask('PUT', '/api/presence', here);
  // A talk from before is somebody else's.
  const before = (await ask('GET', '/api/calls/mine')) as { wrapUp: Row | null };
  const done = new Set<string>(before.wrapUp ? [before.wrapUp.id] : []);
  let looking = Promise.resolve();
  const look = async () => {
    const state = (await ask('GET', '/api/presence')) as { notRespondingSince: string | null; onQueue: boolean };
    if (state.notRespondingSince || !state.onQueue) await ask('PUT', '/api/presence', here);
    const { wrapUp } = (await ask('GET', '/api/calls/mine')) as { wrapUp: Row | null };
    if (!wrapUp?.consultationId || done.has(wrapUp.id)) return;
    done.add(wrapUp.id);
    await keepConsultation(ask, wrapUp.consultationId, wrapUp.language ?? 'kk', chance);
    say(`${name}: a talk is over and its consultation kept`);
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => say(`${name}: ${(error as Error).message}`));
  }, LOOK_MS);
  return {
    name,
    async stop() {
      clearInterval(timer);
      await looking;
      await ask('PUT', '/api/presence', { presence: 'gone', onQueue: false }).catch(() => undefined);
      await phone.stop();
      await (
        await register(0)
      ).ended;
      await ask('DELETE', '/api/session').catch(() => undefined);
    },
  };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

async function signIn(url: string, n: number): Promise<Ask> {
  const email = `operator${n}@demo.kz`;
  const send = (method: string, path: string, body: unknown, cookie: string) =>
    fetch(new URL(path, url), {
      method,
      headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const session = await send('POST', '/api/session', { email, password: PASSWORD }, '');
  if (session.status !== 200) throw new Error(`${email} cannot sign in (${session.status}): was the system started with --demo?`);
  const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
  return async (method, path, body) => {
    const response = await send(method, path, body, cookie);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.json();
  };
}

/** What was asked and from which article it was answered. */
async function keepConsultation(ask: Ask, id: string, language: Language, chance: Chance): Promise<void> {
  const { revision } = (await ask('GET', `/api/consultations/${id}`)) as { revision: number };
  const topic = topicOf(chance);
  const { items: services } = (await ask('GET', `/api/services?q=${topic.service}`)) as { items: { id: string }[] };
  const words = encodeURIComponent(topic[language].topic);
  const { items: found } = (await ask('GET', `/api/knowledge/search?q=${words}&lang=${language}&limit=1`)) as {
    items: { editionId: string }[];
  };
  await ask('PUT', `/api/consultations/${id}`, {
    serviceId: services[0]?.id ?? null,
    topic: topic[language].topic,
    outcome: 'answered',
    editionId: found[0]?.editionId ?? null,
    note: '',
    revision,
  });
}
