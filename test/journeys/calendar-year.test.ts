import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askForYear } from '../../src/modules/calendar/year/ask-year.ts';
import { openHouse } from '../house.ts';

const house = await openHouse();
house.clock.now = new Date('2026-11-20T05:00:00Z');
const admin = await house.as('admin');
const supervisor = await house.as('supervisor');
const act = { title: 'Order of the Minister of Labour', number: '301', on: '2026-11-12' };
const why = 'The year as it was published.';
const base64 = (content: string | Buffer) => Buffer.from(content).toString('base64');
const fileOf = async (year: number, format = 'json') =>
  Buffer.from(
    await (
      await fetch(`${house.url}/api/calendar/years/${year}/file?format=${format}`, { headers: { cookie: admin.cookie } })
    ).arrayBuffer(),
  );
const bring = (year: number, body: object) => admin.post(`/api/calendar/years/${year}/import`, { format: 'json', act, why, ...body });
const confirm = (id: string) => supervisor.post(`/api/calendar/proposals/${id}/confirm`);
const rowsOf = async (table: 'approvals.proposal' | 'calendar.exception') => (await house.pool.query(`select * from ${table}`)).rows.length;

test('a year is taken out, changed, shown as a difference, confirmed by another person, and taken out again as it was brought', async () => {
  const year = JSON.parse((await fileOf(2027)).toString());
  year.note = 'Published on 12.11.2026.';
  year.status = 'found';
  year.days = year.days.filter(({ day }: { day: string }) => day !== '2027-05-16');
  year.days.push({
    day: '2027-05-17',
    weeks: [5, 6],
    effect: 'off',
    kind: 'religious_day_off',
    name: { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан-айта', en: 'Kurban Ait, first day' },
    act: '',
  });
  year.days.sort((a: { day: string }, b: { day: string }) => a.day.localeCompare(b.day));
  const brought = `${JSON.stringify(year, null, 2)}\n`;
  const file = { format: 'json', content: base64(brought) };
  const { body: shown } = await admin.post('/api/calendar/years/2027/check', file);
  const said = ({ day, week, before, after }: { day: string; week: number; before: object | null; after: object | null }) =>
    `${day} ${week} ${before ? 'was' : 'plain'} ${after ? 'is' : 'plain'}`;
  assert.deepEqual(shown.changes.map(said), [
    '2027-05-16 5 was plain',
    '2027-05-16 6 was plain',
    '2027-05-17 5 plain is',
    '2027-05-17 6 plain is',
  ]);
  const proposal = await bring(2027, file);
  assert.equal(proposal.status, 200, JSON.stringify(proposal.body));
  assert.equal((await admin.post(`/api/calendar/proposals/${proposal.body.id}/confirm`)).body.code, 'second-person-needed');
  assert.equal((await confirm(proposal.body.id)).status, 200);
  assert.equal((await fileOf(2027)).toString(), brought);
  const again = await bring(2027, file);
  assert.deepEqual([again.status, again.body.code], [422, 'calendar-no-change']);
});

test('a year that was missing comes by CSV, and terms are counted in it', async () => {
  const days = (await fileOf(2027, 'csv'))
    .toString()
    .replaceAll('2027-', '2028-')
    .replace(/^2028-05-1[07].*\r\n/gm, '');
  const ask = () => admin.get('/api/calendar/due?from=2028-03-06T05:00:00Z&amount=2');
  assert.equal((await ask()).body.code, 'calendar-out-of-range');
  assert.equal((await bring(2029, { format: 'csv', content: base64(days.replaceAll('2028-', '2029-')) })).body.code, 'calendar-year-gap');
  const { body } = await bring(2028, { format: 'csv', content: base64(days) });
  assert.equal((await confirm(body.id)).status, 200);
  assert.equal((await ask()).body.dueAt, '2028-03-09T19:00:00.000Z', '8 March is off');
  assert.equal((await fileOf(2028, 'csv')).toString(), days);
});

test('a file that cannot be is refused in the reader’s language, and nothing is proposed or changed', async () => {
  await admin.patch('/api/session', { language: 'kk' });
  const before = [await rowsOf('approvals.proposal'), await rowsOf('calendar.exception')];
  const year = JSON.parse((await fileOf(2026)).toString());
  const many = Array.from({ length: 400 }, (_, n) => ({
    ...year.days[0],
    day: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
  }));
  const tooMany = await bring(2026, { content: base64(JSON.stringify({ ...year, days: many })) });
  assert.deepEqual([tooMany.status, tooMany.body.code], [422, 'calendar-file-too-many-days']);
  assert.match(tooMany.body.detail, /400 түрлі күн/);
  assert.equal((await bring(2026, { content: base64(JSON.stringify({ ...year, year: 2025 })) })).body.code, 'calendar-file-other-year');
  assert.equal((await bring(2026, { content: base64(Buffer.from([0xff, 0xfe, 0x41])) })).body.code, 'calendar-file-not-utf8');
  assert.equal((await bring(2026, { content: base64(Buffer.alloc(700_000, 'x')) })).body.code, 'calendar-file-too-large');
  assert.equal((await bring(2026, { content: 'x'.repeat(1_100_000) })).status, 413, 'over 1 MB nothing is even read');
  assert.equal(
    (await admin.post('/api/calendar/years/2026/import', { format: 'json', content: base64('{}'), why })).body.code,
    'bad-input',
  );
  const { status } = await supervisor.post('/api/calendar/years/2026/import', { format: 'json', content: base64('{}'), act, why });
  assert.equal(status, 403);
  assert.deepEqual([await rowsOf('approvals.proposal'), await rowsOf('calendar.exception')], before);
});

test("administrators are asked for next year's calendar once a day from November, until it is confirmed as found", async () => {
  const events = async () =>
    (await house.pool.query(`select payload from base.event where kind = 'calendar.year-asked' order by seq`)).rows;
  // 2027 and 2028 are found by now; 2029 is nobody's yet.
  await house.at('2028-10-31T18:59:59Z', askForYear);
  assert.equal((await events()).length, 0);
  await Promise.all([1, 2, 3].map(() => house.at('2028-10-31T19:00:00Z', askForYear)));
  await house.at('2028-11-01T18:59:59Z', askForYear);
  assert.deepEqual(await events(), [{ payload: { year: 2029, state: 'missing' } }]);
  await house.at('2028-11-01T19:00:00Z', askForYear);
  assert.equal((await events()).length, 2, 'again on the next day');
  const file = JSON.parse((await fileOf(2028)).toString());
  const days = file.days.map((one: { day: string }) => ({ ...one, day: one.day.replace('2028-', '2029-') }));
  const bringAs = (status: string) => bring(2029, { content: base64(JSON.stringify({ ...file, year: 2029, days })), status });
  await confirm((await bringAs('provisional')).body.id);
  await house.at('2028-11-03T05:00:00Z', askForYear);
  assert.deepEqual((await events()).at(-1), { payload: { year: 2029, state: 'provisional' } });
  await confirm((await bringAs('found')).body.id);
  await house.at('2028-11-04T05:00:00Z', askForYear);
  assert.equal((await events()).length, 3, 'no more');
});
