import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { test } from 'node:test';
import { sql } from 'kysely';
import { scratch } from '../../../../test/house.ts';
import { seedReference } from '../../../app/cast.ts';
import { newId } from '../../../base/ids.ts';
import { noticeLate, oblige } from '../index.ts';
import { planReminders, remind } from './remind.ts';

const house = await scratch();
await seedReference(house.db, new Date('2026-11-02T04:00:00Z'));
/** Friday 20 November 2026; a clarification is due at the end of Wednesday, and half of its term is over on Monday at 09:00. */
const FRIDAY = new Date('2026-11-20T05:00:00Z');
const MONDAY = '2026-11-23T04:00:00Z';
const THURSDAY = '2026-11-25T19:00:00Z';
const DUTIES = 40;

const count = async (what: string) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(what)}`.execute(house.db);
  return rows[0]!.n;
};
const told = () => count(`obligations.history where kind in ('reminded', 'late')`);
const events = () => count(`base.event where kind in ('obligations.reminder', 'obligations.late')`);

/** Runs a sweep's verb in a process of its own at `now`, and kills that with SIGKILL when it has written and not yet committed. */
async function killedAfter(verb: 'remind' | 'noticeLate', from: string, now: string): Promise<void> {
  const module = (path: string) => JSON.stringify(import.meta.resolve(path));
  const program = `
    import { openDatabase, inTransaction } from ${module('../../../base/db.ts')};
    import { systemCtx } from ${module('../../../base/ctx.ts')};
    import { ${verb} } from ${module(from)};
    const { db } = openDatabase(process.argv[1], { max: 1 });
    await inTransaction(db, async (tx) => {
      console.log('wrote', await ${verb}(systemCtx(tx, new Date('${now}'), 'worker')));
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(execPath, ['--input-type=module', '-e', program, house.database.appUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes(`wrote ${DUTIES}`) && child.kill('SIGKILL'));
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
  // What it held is given back as soon as the server notices that it is gone.
  while ((await count(`pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'history' and l.pid <> pg_backend_pid()`)) > 0);
}

test('a worker killed with SIGKILL while it tells of terms told nothing; the next sweep tells each of them once', async () => {
  for (let n = 0; n < DUTIES; n += 1) {
    await house.at(FRIDAY, (ctx) =>
      oblige(ctx, {
        paragraph: '24',
        debtor: { kind: 'provider' },
        creditor: { kind: 'centre' },
        subjectKind: 'clarification',
        subjectId: newId(FRIDAY),
        label: `C-${n}`,
        anchorAt: FRIDAY,
      }),
    );
  }
  await house.at(FRIDAY, planReminders);
  await killedAfter('remind', './remind.ts', MONDAY);
  assert.deepEqual([await told(), await events()], [0, 0]);
  await house.at(MONDAY, remind);
  await house.at(MONDAY, remind);
  assert.deepEqual([await told(), await events()], [DUTIES, DUTIES]);

  await killedAfter('noticeLate', '../notice-late.ts', THURSDAY);
  assert.deepEqual([await told(), await events()], [DUTIES, DUTIES]);
  await house.at(THURSDAY, noticeLate);
  await house.at(THURSDAY, noticeLate);
  assert.deepEqual([await told(), await events()], [2 * DUTIES, 2 * DUTIES]);
});
