import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allHoldings } from '../../../app/rooms.ts';
import { cases } from '../../../../test/cases.ts';
import { scratch } from '../../../../test/house.ts';
import { accountId, people, settle } from '../../../../test/people.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { registerAppeal } from '../../appeals/index.ts';
import { openConsultation } from '../../consultations/index.ts';
import { addAddress } from '../addresses/change-addresses.ts';
import { configureHoldings, recordConsent } from '../index.ts';
import { showRecipient } from '../person/show-recipient.ts';
import { createPerson } from '../person/save-person.ts';
import { showTimeline } from '../timeline/show-timeline.ts';
import { mergePeople } from './merge-people.ts';
import { selectMerges } from './queries.ts';
import { unmergePeople } from './unmerge-people.ts';

const house = await scratch();
await settle(house.db);
configureHoldings(allHoldings);
const operatorId = await accountId(house.db, people.operator(1));
const PEOPLE = 5;
let clock = Date.parse('2026-11-20T07:00:00Z');
let number = 0;

/** Each step a second later, as steps of people are. */
const at = <T>(work: (ctx: Ctx) => Promise<T>) => house.at(new Date((clock += 1000)), work);
/** null where the program refuses, as it does for records that were joined before. */
const unlessRefused = <T>(work: Promise<T>) =>
  work.catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });

const step = fc.oneof(
  fc.record({ do: fc.constant('merge' as const), one: fc.nat(PEOPLE - 1), other: fc.nat(PEOPLE - 1) }),
  fc.record({ do: fc.constant('unmerge' as const), one: fc.nat(PEOPLE - 1), other: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('address', 'consent', 'consultation', 'appeal'), one: fc.nat(PEOPLE - 1), other: fc.nat(1) }),
);

type Model = { parent: Map<string, string>; own: Map<string, Set<string>> };
const rootOf = ({ parent }: Model, id: string): string => (parent.has(id) ? rootOf({ parent } as Model, parent.get(id)!) : id);

/** Adds something to a record; answers by what it is known again. Whatever room it belongs to, it goes to whom the record is read as. */
async function give(kind: string, id: string): Promise<string> {
  if (kind === 'address') {
    const value = `+7701${String((number += 1)).padStart(7, '0')}`;
    await at((ctx) => addAddress(ctx, id, { kind: 'phone', value }));
    return value;
  }
  if (kind === 'consent') {
    await at((ctx) =>
      recordConsent(ctx, { recipientId: id, purpose: 'sms', given: true, source: 'operator', reference: `R-${(number += 1)}` }),
    );
    return `R-${number}`;
  }
  if (kind === 'consultation') {
    const callId = newId(new Date(clock));
    await at((ctx) => openConsultation(ctx, { callId, recipientId: id, operatorId, language: 'kk' }));
    return callId;
  }
  const appeal = {
    kind: 'enquiry',
    channel: 'call',
    language: 'kk',
    recipientId: id,
    applicant: '',
    subject: 'x',
    content: 'x',
    replyAddress: null,
  } as const;
  return (await at((ctx) => registerAppeal(ctx, { ...appeal, receivedAt: ctx.now }))).id;
}

/** Everything a person has, as the screens find it: own lists and the timeline, page after page. */
async function reachable(id: string): Promise<string[]> {
  const shown = await at((ctx) => showRecipient(ctx, id));
  const found = [...shown.addresses.map(({ value }) => value), ...shown.consents.map(({ reference }) => reference)];
  let cursor: string | undefined;
  do {
    const from = cursor;
    const { items, next } = await at((ctx) => showTimeline(ctx, id, { cursor: from, limit: 7 }));
    found.push(...items.filter(({ kind }) => kind === 'call' || kind === 'appeal').map((item) => item.id));
    cursor = next ?? undefined;
  } while (cursor);
  return found.sort();
}

async function take(
  model: Model,
  ids: readonly string[],
  { do: what, one, other }: { do: string; one: number; other: number },
): Promise<void> {
  const [id, otherId] = [ids[one]!, ids[other % PEOPLE]!];
  if (what === 'merge') {
    const done = await unlessRefused(at((ctx) => mergePeople(ctx, { survivorId: id, joinedId: otherId, why: 'property' })));
    if (done) model.parent.set(otherId, id);
  } else if (what === 'unmerge') {
    const merges = await selectMerges(house.db, rootOf(model, id));
    const merge = merges[other % Math.max(1, merges.length)];
    if (merge) model.parent.delete(await at((ctx) => unmergePeople(ctx, merge.id, { why: 'property', addressIds: [] })));
  } else {
    // Rooms write to the record they were given by a call or a screen: the one it is read as.
    const root = rootOf(model, id);
    model.own.get(root)!.add(await give(what, what === 'address' || what === 'consent' ? id : root));
  }
}

async function holds(model: Model, ids: readonly string[]): Promise<void> {
  const roots = ids.filter((id) => rootOf(model, id) === id);
  for (const root of roots) {
    const expected = ids.filter((id) => rootOf(model, id) === root).flatMap((id) => [...model.own.get(id)!]);
    assert.deepEqual(await reachable(root), expected.sort());
  }
}

test('whatever is joined, parted and added, all that people have is reached exactly once; with all parted the beginning is back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const ids = await Promise.all(
        Array.from({ length: PEOPLE }, (_, n) =>
          at((ctx) => createPerson(ctx, { kind: 'individual', name: `Адам ${n}`, language: null, region: null, postalAddress: '' })),
        ),
      );
      const model: Model = { parent: new Map(), own: new Map(ids.map((id) => [id, new Set<string>()])) };
      const before = new Map<string, unknown>();
      for (const id of ids) before.set(id, await at((ctx) => showRecipient(ctx, id)));
      for (const one of steps) await take(model, ids, one);
      await holds(model, ids);
      for (const id of ids) {
        for (const merge of await selectMerges(house.db, id))
          await at((ctx) => unmergePeople(ctx, merge.id, { why: 'property', addressIds: [] }));
      }
      model.parent.clear();
      await holds(model, ids);
      for (const id of ids) {
        const { addresses: _a, consents: _c, standing: _s, ...facts } = await at((ctx) => showRecipient(ctx, id));
        const {
          addresses: _b,
          consents: _d,
          standing: _t,
          ...was
        } = before.get(id) as typeof facts & Record<'addresses' | 'consents' | 'standing', unknown>;
        assert.deepEqual(facts, was);
      }
    }),
    cases(1 / 1000),
  );
});
