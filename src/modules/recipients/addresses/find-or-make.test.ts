import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../../../test/house.ts';
import { normalPhone, recipientByAddress, recipientByPhone } from '../index.ts';
import { showRecipient } from '../person/show-recipient.ts';

const house = await scratch();
const NOW = '2026-11-20T07:00:00Z';

const numbers: [string, string][] = [
  ['8 (700) 555-01-02', '+77005550102'],
  ['+7 700 555 01 02', '+77005550102'],
  ['77005550102', '+77005550102'],
  ['87005550102', '+77005550102'],
  ['00 49 30 901820', '+4930901820'],
  ['8 800 080 7777', '+78000807777'],
  ['1414', '1414'],
  ['109', '109'],
  ['777', '777'],
  ['12345678', '12345678'],
];
for (const [given, kept] of numbers) test(`a number given as ${given} is kept as ${kept}`, () => assert.equal(normalPhone(given), kept));

test('the same number, however it is written, is the same person', async () => {
  const a = await house.at(NOW, (ctx) => recipientByPhone(ctx, '8 700 555 01 03', 'kk'));
  const b = await house.at(NOW, (ctx) => recipientByPhone(ctx, '+77005550103', 'ru'));
  assert.equal(a.id, b.id);
  assert.equal(b.language, 'kk', 'the language first known stays');
});

test('a name that comes with a letter fills an empty one and replaces none', async () => {
  const ask = (name: string) =>
    house.at(NOW, (ctx) => recipientByAddress(ctx, { kind: 'email', value: '<Asel@Example.kz>', name, language: 'ru' }));
  const { id } = await ask('');
  assert.equal((await ask('Әсел Демеуова')).name, 'Әсел Демеуова');
  assert.equal((await ask('Somebody Else')).name, 'Әсел Демеуова');
  const shown = await house.at(NOW, (ctx) => showRecipient(ctx, id));
  assert.deepEqual(
    shown.addresses.map(({ kind, value }) => [kind, value]),
    [['email', 'asel@example.kz']],
  );
  assert.equal(shown.name, 'Әсел Демеуова');
});

test('ten who ask for a new address at the same moment make one person', async () => {
  const made = await Promise.all(Array.from({ length: 10 }, () => house.at(NOW, (ctx) => recipientByPhone(ctx, '+77005550199'))));
  assert.equal(new Set(made.map((one) => one.id)).size, 1);
  const { count } = await house.db
    .selectFrom('recipients.recipient')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('id', 'not in', house.db.selectFrom('recipients.address').select('recipient_id'))
    .executeTakeFirstOrThrow();
  assert.equal(count, 0, 'and none is left without an address');
});
