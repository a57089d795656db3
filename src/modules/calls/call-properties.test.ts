import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arrive } from './arrive.ts';
import { defaultSettings, next, wishes, type Call, type CallEvent, type Command, type Dial, type Step } from './call.ts';
import type { Target } from './transfer.ts';

const RUNS = 50_000;
const START = new Date('2026-11-20T05:00:00Z');
const ID = '019a9f00-0000-7000-8000-000000000001';

/** What may happen next, with everything that depends on the call left to be filled in. */
type Happening = { kind: CallEvent['kind']; seconds: number; pick: number };

const usual = [
  'digit',
  'played',
  'played',
  'woke',
  'offer',
  'operator-answered',
  'joined',
  'operator-gone',
  'asked',
  'asked',
  'recording-began',
  'found',
] as const;
const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constant('caller-gone' as const) }),
  seconds: fc.nat({ max: 20 }),
  pick: fc.nat({ max: 1000 }),
});

/** Through the menu and into a talk: where most can happen, and where chance alone seldom leads. */
const intoTalk = (['digit', 'offer', 'operator-answered', 'joined'] as const).map((kind): Happening => ({ kind, seconds: 2, pick: 1 }));
const history = fc
  .tuple(fc.boolean(), fc.array(happening, { maxLength: 40, size: 'max' }))
  .map(([talks, happenings]) => (talks ? [...intoTalk, ...happenings] : happenings));

/** An event that fits the call often enough to lead somewhere, and sometimes does not fit at all. */
function eventOf(call: Call, { kind, pick }: Happening, at: Date, dials: Dial[]): CallEvent {
  const { offer, redial, talk, party, playing } = call.memory;
  const known = [offer, redial, talk, party].filter((dial) => dial !== null);
  const channelId = pick % 5 === 0 || known.length === 0 ? `${ID}-op-stray` : known[pick % known.length]!.channelId;
  const newDial = (accountId: string | null): Dial => {
    const dial = { id: `dial-${dials.length}`, accountId, phone: 'op', channelId: `${ID}-op-${dials.length}` };
    dials.push(dial);
    return dial;
  };
  switch (kind) {
    case 'digit':
      return { kind, digit: '0123456789*#'[pick % 12]!, at };
    case 'played':
      return { kind, playbackId: playing[0] ?? 'none', heard: (['whole', 'whole', 'whole', 'not', 'unseen'] as const)[pick % 5], at };
    case 'woke':
      return { kind, position: pick % 15, at };
    case 'offer':
      return { kind, dial: newDial(`operator-${pick % 3}`), at };
    case 'operator-gone':
      return { kind, channelId, how: (['hung-up', 'refused', 'no-answer', 'failed'] as const)[pick % 4]!, at };
    case 'asked': {
      const wish = wishes[pick % wishes.length]!;
      const accountId = (pick % 7 === 0 ? party : talk)?.accountId ?? 'nobody';
      const outside = pick % 2 === 0;
      const target: Target = outside ? { to: 'outside', number: '+77172000000' } : { to: 'operator', accountId: 'operator-9' };
      const rings = { reconnect: accountId, consult: outside ? null : 'operator-9', redirect: null }[wish as string];
      const dial = rings === undefined || pick % 11 === 0 ? null : newDial(rings);
      const queued: Target = pick % 3 === 0 ? { to: 'queue', queue: 'ict' } : target;
      return {
        kind,
        wish,
        accountId,
        dial,
        transfer: { id: `transfer-${at.getTime()}-${pick}`, target: wish === 'redirect' ? queued : target },
        keys: '1',
        at,
      };
    }
    case 'found':
      return { kind, bridge: [call.channelId, ...known.map((dial) => dial.channelId)].filter((_, n) => (pick >> n) % 2 === 0), at };
    case 'recording-began':
      return { kind, ordinal: call.memory.segments, at };
    case 'interrupted':
    case 'caller-gone':
      return { kind, at };
    case 'operator-answered':
    case 'joined':
      return { kind, channelId, at };
  }
}

/** Leads a call through what happens; `look` sees every step. */
function lead(
  happenings: readonly Happening[],
  look: (before: Call, step: Step, event: CallEvent) => void,
): { call: Call; commands: Command[] } {
  const first = arrive({ id: ID, channelId: 'caller', dialled: '1414', callerNumber: null, at: START }, defaultSettings);
  let call = first.call;
  const commands = [...first.commands];
  let at = START;
  const dials: Dial[] = [];
  for (const one of happenings) {
    at = new Date(at.getTime() + one.seconds * 1000);
    const event = eventOf(call, one, at, dials);
    const step = next(call, event, defaultSettings);
    look(call, step, event);
    call = step.call;
    commands.push(...step.commands);
  }
  return { call, commands };
}

function holds(look: (before: Call, step: Step, event: CallEvent) => void): void {
  fc.assert(
    fc.property(history, (happenings) => void lead(happenings, look)),
    { numRuns: RUNS },
  );
}

test('no call can get stuck: whoever is not talking is woken some time, whatever happened', () => {
  holds((_, { call }) => {
    if (call.state === 'ended') assert.equal(call.wakeAt, null);
    else if (call.state !== 'talking' && call.state !== 'held') assert.ok(call.wakeAt, `${call.state} has no time to wake`);
    else if (call.memory.lost) assert.ok(call.wakeAt, 'a lost operator is not waited for for ever');
  });
});

test('an operator belongs to a call exactly while it is offered, or talking and held; while the notice sounds they may have left', () => {
  holds((_, { call }) => {
    assert.equal(call.memory.offer !== null, call.state === 'offered');
    if (call.state !== 'noticing') assert.equal(call.memory.talk !== null, call.state === 'talking' || call.state === 'held');
    if (call.memory.party) assert.ok(call.memory.transfer && ['talking', 'held', 'noticing'].includes(call.state));
    if (call.memory.redial) assert.ok(call.memory.talk);
  });
});

test('¶7: the place, the instant of the answer and the wait are set once and never change', () => {
  holds((before, { call }) => {
    if (before.queuedAt) assert.deepEqual(call.queuedAt, before.queuedAt);
    if (before.answeredAt) assert.deepEqual([call.answeredAt, call.waitMs], [before.answeredAt, before.waitMs]);
    if (call.waitMs !== null) assert.equal(call.waitMs, (call.answeredAt ?? call.endedAt)!.getTime() - call.arrivedAt.getTime());
    if (before.state === 'ended') assert.equal(call, before);
  });
});

test('¶11: nobody is redirected without having heard the notice: into the queue again only from it, or when the operator was lost', () => {
  holds((before, { call, facts }) => {
    if (call.state !== 'queued' || before.state === 'queued') return;
    const toldOf = facts.some((fact) => fact.kind === 'notice-given');
    if (before.state === 'noticing') assert.ok(toldOf || before.memory.talk === null, 'undone, the call is with the operator again');
    else if (before.state === 'talking') assert.ok(before.memory.party, 'never straight from a talk');
  });
});

test('¶11: a call moves to the target only after the notice was heard to its end, and every transfer is settled once', () => {
  const outcomes = new Map<string, number>();
  fc.assert(
    fc.property(history, (happenings) => {
      const [open, heard] = [new Set<string>(), new Set<string>()];
      const { call } = lead([...happenings, { kind: 'caller-gone', seconds: 1, pick: 0 }], (before, { facts, call: after }, event) => {
        for (const fact of facts) {
          if (fact.kind === 'transfer-asked') {
            assert.equal(open.size, 0, 'one at a time');
            open.add(fact.transfer.id);
          }
          if (fact.kind === 'notice-given') {
            assert.ok(event.kind === 'played' && (event.heard ?? 'whole') === 'whole' && before.state === 'noticing');
            heard.add(fact.transferId);
          }
          if (fact.kind === 'handed-over') assert.ok(heard.has(before.memory.transfer!.id));
          if (fact.kind === 'transfer-ended') {
            assert.ok(open.delete(fact.transferId), 'asked before, settled once');
            if (fact.outcome === 'moved') assert.ok(heard.has(fact.transferId));
            outcomes.set(fact.outcome, (outcomes.get(fact.outcome) ?? 0) + 1);
          }
        }
        assert.equal(open.has(after.memory.transfer?.id ?? ''), open.size > 0, 'the call knows which is open');
      });
      assert.equal(call.state, 'ended');
      assert.equal(open.size, 0);
    }),
    { numRuns: RUNS },
  );
  for (const outcome of ['moved', 'declined', 'withdrawn', 'failed', 'no_answer', 'caller_gone'])
    assert.ok((outcomes.get(outcome) ?? 0) > 10, `${outcome} came up in many of the histories`);
});

test('¶13: a talk that the operator ended leads to the question for a mark and nowhere else, and a mark is given once', () => {
  const marks = new Map<object, number>();
  fc.assert(
    fc.property(history, (happenings) => {
      const key = {};
      lead(happenings, (before, { call, facts }, event) => {
        const ends = event.kind === 'asked' && event.wish === 'end' && event.accountId === before.memory.talk?.accountId;
        if (ends && before.state !== 'noticing' && !before.memory.party) assert.equal(call.state, 'rating');
        for (const fact of facts) if (fact.kind === 'rated') marks.set(key, (marks.get(key) ?? 0) + 1);
      });
      assert.ok((marks.get(key) ?? 0) <= 1);
    }),
    { numRuns: RUNS },
  );
  assert.ok(marks.size > 100, 'marks were given in many of the histories');
});

test('when a call is over, every operator channel it rang has been hung up or is gone, and every offer and leg is closed', () => {
  fc.assert(
    fc.property(history, (happenings) => {
      const open = { offers: new Set<string>(), legs: new Set<string>(), channels: new Set<string>() };
      const { call } = lead([...happenings, { kind: 'caller-gone', seconds: 1, pick: 0 }], (_, { facts, commands }, event) => {
        if (event.kind === 'operator-gone') open.channels.delete(event.channelId);
        for (const command of commands) {
          if (command.do === 'dial') open.channels.add(command.dial.channelId);
          if (command.do === 'hangup') open.channels.delete(command.channelId);
        }
        for (const fact of facts) {
          if (fact.kind === 'offered') open.offers.add(fact.dial.id);
          if (fact.kind === 'offer-ended') open.offers.delete(fact.offerId);
          if (fact.kind === 'joined' || fact.kind === 'consulting') open.legs.add(fact.dial.id);
          if (fact.kind === 'left') open.legs.delete(fact.legId);
        }
      });
      assert.equal(call.state, 'ended');
      assert.deepEqual([open.offers.size, open.legs.size, [...open.channels]], [0, 0, []]);
    }),
    { numRuns: RUNS },
  );
});
