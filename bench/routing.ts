import { systemCtx } from '../src/base/ctx.ts';
import { inTransaction } from '../src/base/db.ts';
import { addAccount, hashPassword, type PhoneAccount, phoneAccounts } from '../src/modules/identity/index.ts';
import { setPresence } from '../src/modules/presence/index.ts';
import { freePort } from '../src/adapters/postgres/embedded.ts';
import { type BenchHouse, openBenchHouse, startPart } from './house.ts';
import { median, quantile, type Row, rowOf, RUNS } from './measure.ts';
import { type Noted, sipp } from './sipp.ts';

const CALLS_A_SECOND = 10;
const SECONDS = 20;
/** Enough desks for all talks of one side at once; a talk lasts 3.5 s (scenarios/caller.xml). */
const DESKS = 30;
/** The number that goes straight to our queue, and the one that goes to Asterisk's own (asterisk/bench.conf). */
const OURS = '1416';
const REFERENCE = '1415';

type Side = 'ours' | 'reference';
type Run = Record<Side, { times: number[]; failed: number }>;

/**
 * Milliseconds from a caller's INVITE to the operator's, 10 calls a second, G.711 both ways, every call recorded; every other
 * call goes to Asterisk's app_queue in the same run. Rows: `p50`, `p99` in the median run, `failed calls` of all runs.
 */
export async function bench(): Promise<Row[]> {
  const [sip, http, ami, phones, callers] = await ports(5);
  const env = {
    SIP_PORT: String(sip),
    ASTERISK_HTTP_PORT: String(http),
    ASTERISK_AMI_PORT: String(ami),
    RTP_PORTS: '21000-22999',
  };
  const house = await openBenchHouse({ env });
  const desks = await openDesks(house);
  const telephony = await startPart('routing-telephony.ts', {
    config: house.config,
    url: house.url,
    directQueue: OURS,
    benchMembers: desks.reference.map(({ username }) => `PJSIP/${username}`),
  });
  const server = `127.0.0.1:${sip}`;
  try {
    await register(server, phones!, [...desks.ours, ...desks.reference]);
    const runs: Run[] = [];
    await oneRun(server, { phones: phones!, callers: callers! }, 0, 4);
    for (let turn = 1; turn <= RUNS; turn += 1) runs.push(await oneRun(server, { phones: phones!, callers: callers! }, turn, SECONDS));
    return rowsOf(runs);
  } finally {
    await telephony.stop();
    await house.close();
  }
}

/** Operators beside the cast: half of them on our queue, half of them members of the reference. */
async function openDesks({ database: { db } }: BenchHouse): Promise<Record<Side, PhoneAccount[]>> {
  const passwordHash = await hashPassword('never used, 1414');
  const desks: Record<Side, PhoneAccount[]> = { ours: [], reference: [] };
  await inTransaction(db, async (tx) => {
    const ctx = systemCtx(tx, new Date(), 'bench');
    for (let n = 1; n <= DESKS * 2; n += 1) {
      const skills = ['kk', 'ru'].map((code) => ({ kind: 'language' as const, code, level: 1 }));
      const person = { email: `desk${n}@example.kz`, name: `Desk ${n}`, language: 'kk' as const, roles: ['operator' as const], skills };
      const { id } = await addAccount(ctx, person, { passwordHash, demo: true });
      const side: Side = n <= DESKS ? 'ours' : 'reference';
      desks[side].push((await phoneAccounts(tx, id))[0]!);
      if (side === 'ours') await setPresence(ctx, id, { presence: 'here', onQueue: true }, 'bench');
    }
  });
  return desks;
}

async function register(server: string, port: number, phones: readonly PhoneAccount[]): Promise<void> {
  const lines = phones.map(({ username, password }) => [username, password]);
  const { code, errors } = await sipp({ scenario: 'register', server, port, lines, more: ['-r', '50', '-timeout', '30s'] }).ended;
  if (code !== 0) throw new Error(`the desk phones could not register: ${errors.slice(0, 2_000)}`);
}

async function oneRun(server: string, at: { phones: number; callers: number }, run: number, seconds: number): Promise<Run> {
  const calls = CALLS_A_SECOND * seconds;
  const lines = Array.from({ length: calls }, (_, n) => [`+7700${run}${String(n).padStart(6, '0')}`, n % 2 === 0 ? OURS : REFERENCE]);
  const media = ['-min_rtp_port', '23000', '-max_rtp_port', '23999'];
  const operators = sipp({ scenario: 'operator', server, port: at.phones, more: ['-rtp_echo', '-mp', '24000'] });
  const more = ['-r', String(CALLS_A_SECOND), '-l', '400', '-timeout', `${seconds + 40}s`, ...media];
  const called = await sipp({ scenario: 'caller', server, port: at.callers, lines, more }).ended;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await operators.stop();
  const { noted } = await operators.ended;
  if (process.env['BENCH_SHOW']) console.log(called.errors.slice(0, 1_500), called.noted.length, noted.length, called.code);
  return measure(lines, called.noted, noted);
}

function measure(lines: readonly string[][], called: readonly Noted[], offered: readonly Noted[]): Run {
  const when = (noted: readonly Noted[], what: string) =>
    new Map(noted.filter((one) => one.what === what).map((one) => [one.number, one.at]));
  const [invited, over, rung] = [when(called, 'invite'), when(called, 'over'), when(offered, 'offered')];
  const run: Run = { ours: { times: [], failed: 0 }, reference: { times: [], failed: 0 } };
  for (const [number, dialled] of lines) {
    const side = run[dialled === OURS ? 'ours' : 'reference'];
    const [from, to] = [invited.get(number!), rung.get(number!)];
    if (from !== undefined && to !== undefined && over.has(number!)) side.times.push(to - from);
    else side.failed += 1;
  }
  return run;
}

function rowsOf(runs: readonly Run[]): Row[] {
  const middle = (side: Side, q: number) => median(runs.map((run) => quantile(run[side].times, q)));
  const failed = (side: Side) => runs.reduce((sum, run) => sum + run[side].failed, 0);
  return [
    rowOf('p50', 'ms', middle('ours', 0.5), middle('reference', 0.5), runs.length),
    rowOf('p99', 'ms', middle('ours', 0.99), middle('reference', 0.99), runs.length),
    rowOf('failed calls', 'calls', failed('ours'), failed('reference'), runs.length),
  ];
}

async function ports(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) found.add(await freePort());
  return [...found];
}
