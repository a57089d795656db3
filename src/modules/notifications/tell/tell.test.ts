import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reactions } from '../../../app/reactions.ts';
import { setReactions } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { accountId, people, settle } from '../../../../test/people.ts';
import { scratch } from '../../../../test/house.ts';
import { organizationIdsByCode } from '../../organizations/index.ts';
import { recipientByAddress, recordConsent } from '../../recipients/index.ts';
import { configureOutbox, defineTemplate, tell } from '../index.ts';
import { undeliverable } from '../../appeals/templates.ts';
import { registered } from '../../appeals/templates.ts';

const house = await scratch();
setReactions(reactions);
configureOutbox({ relay: null, from: 'support@goscorp.kz' });
await settle(house.db);
const NOON = '2026-11-20T07:00:00Z';

const notice = {
  template: undeliverable,
  params: { number: '2026-000007', error: '550' },
  subject: { kind: 'appeal', id: newId(new Date(NOON)) },
};

const rows = (key: string) =>
  house.db
    .selectFrom('notifications.message')
    .selectAll()
    .where('dedupe_key', 'like', `${key} %`)
    .orderBy('language')
    .orderBy('to_address')
    .execute();

test('everybody who holds a role is told on the screen, each in their language, once', async () => {
  const wish = { ...notice, to: { role: 'quality' }, dedupeKey: 'role' };
  const first = await house.at(NOON, (ctx) => tell(ctx, wish));
  const again = await house.at(NOON, (ctx) => tell(ctx, wish));
  assert.deepEqual(again, first);
  const told = await rows('role');
  const id = await accountId(house.db, people.quality);
  assert.deepEqual(
    told.map(({ account_id, channel, state, language, subject }) => [account_id, channel, state, language, subject]),
    [[id, 'screen', 'sent', 'kk', '№ 2026-000007 өтінішке жауап жетпеді']],
  );
  const events = await house.db.selectFrom('base.event').select(['audience']).where('kind', '=', 'notices.told').execute();
  assert.deepEqual(
    events.map(({ audience }) => audience),
    [[`account:${id}`]],
  );
});

test('what was told keeps the edition of the words it was made from', async () => {
  await house.at(NOON, (ctx) => tell(ctx, { ...notice, to: { role: 'administrator' }, dedupeKey: 'edition' }));
  const [one] = await rows('edition');
  const edition = await house.db
    .selectFrom('notifications.template_edition')
    .selectAll()
    .where('id', '=', one!.edition_id!)
    .executeTakeFirstOrThrow();
  assert.deepEqual([edition.template, edition.channel, edition.edition, edition.source], ['appeals.undeliverable', 'screen', 1, 'shipped']);
  assert.equal(one!.language, 'ru', 'the administrator of the cast reads Russian');
});

test('a body is written to at its mailbox and its people see it on the screen', async () => {
  const id = (await organizationIdsByCode(house.db)).get('MAIDD')!;
  await house.db.updateTable('organizations.organization').set({ email: 'office@example.kz' }).where('id', '=', id).execute();
  const both = defineTemplate({
    code: 'letters.duty-late',
    channels: ['mail', 'screen'],
    params: { paragraph: '', label: '', due: '' },
    needed: [],
  });
  const params = { paragraph: '20', label: 'A-1', due: '25.11.2026' };
  await house.at(NOON, (ctx) => tell(ctx, { ...notice, template: both, params, to: { organization: id }, dedupeKey: 'body' }));
  const told = await rows('body');
  const mail = told.filter(({ channel }) => channel === 'mail');
  assert.deepEqual(
    mail.map(({ to_address, state, organization_id }) => [to_address, state, organization_id]),
    [['office@example.kz', 'held', id]],
  );
  const mai = await accountId(house.db, people.mai);
  assert.ok(told.some(({ channel, account_id }) => channel === 'screen' && account_id === mai));
  assert.ok(told.every(({ organization_id }) => organization_id === id));
});

test('a recipient gets an SMS only with consent, and not any more once it is withdrawn', async () => {
  const person = await house.at(NOON, (ctx) => recipientByAddress(ctx, { kind: 'phone', value: '+77005550199', language: 'kk' }));
  const wish = { ...notice, template: registered, params: { number: '2026-000008' }, to: { recipient: person.id } };
  const consent = (given: boolean) =>
    house.at(NOON, (ctx) => recordConsent(ctx, { recipientId: person.id, purpose: 'sms', given, source: 'call' }));
  const before = await house.at(NOON, (ctx) => tell(ctx, { ...wish, dedupeKey: 'sms-1' }));
  assert.deepEqual(before, { messages: [], left: [{ channel: 'sms', receiver: person.id, why: 'no-consent' }] });
  await consent(true);
  const { messages } = await house.at(NOON, (ctx) => tell(ctx, { ...wish, dedupeKey: 'sms-2' }));
  assert.deepEqual([messages.length, messages[0]!.channel, messages[0]!.state], [1, 'sms', 'held']);
  await consent(false);
  const after = await house.at(NOON, (ctx) => tell(ctx, { ...wish, dedupeKey: 'sms-3' }));
  assert.equal(after.messages.length, 0);
  assert.equal((await rows('sms-1')).length + (await rows('sms-3')).length, 0);
});

test('nobody is told for a cause that did not happen, and nobody there is no error', async () => {
  await assert.rejects(
    house.at(NOON, async (ctx) => {
      await tell(ctx, { ...notice, to: { role: 'administrator' }, dedupeKey: 'undone' });
      throw new Error('the cause did not happen');
    }),
    /did not happen/,
  );
  assert.equal((await rows('undone')).length, 0);
  const absent = newId(new Date(NOON));
  for (const to of [{ account: absent }, { organization: absent }, { recipient: absent }]) {
    assert.deepEqual(await house.at(NOON, (ctx) => tell(ctx, { ...notice, to, dedupeKey: 'absent' })), { messages: [], left: [] });
  }
});
