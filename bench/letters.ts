import pg from 'pg';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { startIntake } from '../src/adapters/smtp/intake.ts';
import { systemClock } from '../src/base/clock.ts';
import { systemCtx } from '../src/base/ctx.ts';
import { inTransaction } from '../src/base/db.ts';
import type { JobCtx } from '../src/base/jobs.ts';
import { createLog } from '../src/base/log.ts';
import { openInbox, receiveLetter, registerLetter } from '../src/modules/mail/index.ts';
import { type BenchHouse, openBenchHouse, type Part, startPart } from './house.ts';
import { letterOf } from './letter.ts';
import type { Sending } from './letters-send.ts';
import { alternate, type Row } from './measure.ts';

const SESSIONS = 16;
const RUN_MS = 3_000;
/** Letters registered in one run, so many at a time as the program's worker has jobs. */
const LETTERS = 240;
const AT_ONCE = 6;

/** Letters a second: taken in over SMTP until committed, and registered from what was taken in; each beside its bare likeness. */
export async function bench(): Promise<Row[]> {
  const house = await openBenchHouse();
  const bare = new pg.Pool({ connectionString: house.url, max: 24 });
  // The server may end before the pool has said its farewell to it.
  bare.on('error', () => undefined);
  const sender = await startPart('letters-send.ts', null);
  try {
    await makeBareTable(house);
    const accepted = await intakes(house, bare, sender);
    const stored = await alternate(registering(house), parsing(bare), { 'parsed and stored': 'letters/s' });
    return [...accepted, ...stored];
  } finally {
    await sender.stop();
    await bare.end();
    await house.close();
  }
}

/** The reference's table: one row a letter, the raw bytes and what was read of them. The running role owns a schema of its own. */
async function makeBareTable({ ownerUrl }: BenchHouse): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('create schema bare; grant all on schema bare to kenes');
  await owner.query(
    'create table bare.letter (id uuid primary key default gen_random_uuid(), raw bytea, sender text, subject text, body text)',
  );
  await owner.query('alter table bare.letter alter column raw set storage external; grant all on bare.letter to kenes');
  await owner.end();
}

/** Ours: `startIntake` with the inbox, as the program runs them. The reference: smtp-server that gathers the bytes and inserts one row. */
async function intakes(house: BenchHouse, bare: pg.Pool, sender: Part): Promise<Row[]> {
  const { db } = house.database;
  const inbox = openInbox({ db, clock: systemClock });
  const ours = await startIntake({
    host: '127.0.0.1',
    port: 0,
    hostName: 'goscorp.kz',
    addresses: ['support@goscorp.kz'],
    maxBytes: 25 * 1024 * 1024,
    log: createLog('error', 'bench'),
    store: async (letter) => void (await inbox.take(letter)),
  });
  const plain = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        bare.query('insert into bare.letter (raw) values ($1)', [Buffer.concat(chunks)]).then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const { port } = plain.server.address() as { port: number };
  const run = (to: number, milliseconds: number) => async () => {
    const { rate } = await sender.ask<{ rate: number }>({ port: to, sessions: SESSIONS, milliseconds } satisfies Sending);
    return { accepted: rate };
  };
  try {
    for (const to of [ours.port, port]) await run(to, 800)();
    return await alternate(run(ours.port, RUN_MS), run(port, RUN_MS), { accepted: 'letters/s' });
  } finally {
    await ours.stop();
    await new Promise<void>((resolve) => plain.close(() => resolve()));
  }
}

/** Ours: letters that lie in the database, registered as the worker does it, parsing thread and all. */
function registering({ database: { db } }: BenchHouse) {
  const jobCtx = (): JobCtx => {
    const base = systemCtx(db, new Date(), 'bench');
    return { ...base, inTx: (work) => inTransaction(db, (tx) => work({ ...base, tx, now: new Date() })) };
  };
  let made = 1_000_000;
  return async () => {
    const ids: string[] = [];
    for (let n = 0; n < LETTERS; n += 1) {
      const letter = {
        remoteAddress: null,
        envelopeFrom: 'writer@example.kz',
        envelopeTo: ['support@goscorp.kz'],
        raw: letterOf((made += 1)),
      };
      ids.push((await receiveLetter(systemCtx(db, new Date(), 'bench'), letter)).id);
    }
    return { 'parsed and stored': await rateOf(ids, (id) => registerLetter(jobCtx(), id)) };
  };
}

/** The reference: postal-mime in this thread and one insert. */
function parsing(bare: pg.Pool) {
  let made = 2_000_000;
  return async () => {
    const letters = Array.from({ length: LETTERS }, () => letterOf((made += 1)));
    const rate = await rateOf(letters, async (raw) => {
      const { from, subject, text } = await PostalMime.parse(raw);
      await bare.query('insert into bare.letter (raw, sender, subject, body) values ($1, $2, $3, $4)', [raw, from?.address, subject, text]);
    });
    return { 'parsed and stored': rate };
  };
}

/** Does `work` for each, AT_ONCE at a time; how many a second. */
async function rateOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<number> {
  const left = all.values();
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of left) await work(one);
    }),
  );
  return all.length / ((performance.now() - begin) / 1000);
}
