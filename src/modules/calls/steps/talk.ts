import type { Asked, Call, CallEvent, Dial, Settings, Step } from '../call.ts';
import { confer, consult, endConsult, ofParty } from './consult.ts';
import { dialCommand, join, joinedTo } from './join.ts';
import { aside, operatorLeaves, settled, withoutParty } from './leave.ts';
import { tell } from './notice.ts';
import { after, inOwn, play, remember, stay } from './parts.ts';
import { askForMark } from './rating.ts';

/** Talking and held: what the operator asks, and what becomes of the operator's channel. */
export function whileTalking(call: Call, event: CallEvent, settings: Settings): Step {
  const { talk, redial, party } = call.memory;
  if (!talk) return stay(call);
  const consulted = ofParty(call, event);
  if (consulted) return consulted;
  switch (event.kind) {
    case 'asked':
      return onAsked(call, event, event.at, settings);
    case 'operator-gone':
      if (event.channelId === redial?.channelId) return stay(remember(call, { redial: null }));
      if (event.channelId !== talk.channelId || call.memory.lost) return stay(call);
      // With a new dial under way the old channel is only what remains of a reloaded page.
      if (event.how === 'hung-up' && !redial) return leaveTalk(call, event.at, settings, false);
      return talk.accountId === null || party?.stage === 'in'
        ? leaveTalk(call, event.at, settings, false)
        : onLost(call, event.at, settings);
    case 'operator-answered':
      return redial && !redial.joining ? onRedialAnswered(call, redial) : stay(call);
    case 'joined':
      return event.channelId === redial?.channelId ? onRejoined(call, redial, talk) : stay(call);
    case 'woke':
      if (call.memory.lost) return giveUpOperator(call, event.at, settings, true);
      return party && party.stage !== 'in' ? endConsult(call, 'no_answer') : stay({ ...call, wakeAt: null });
    default:
      return stay(call);
  }
}

function onAsked(call: Call, asked: Asked, at: Date, settings: Settings): Step {
  const { talk, party } = call.memory;
  if (asked.accountId === talk!.accountId) return onWish(call, asked, at, settings);
  // Who was consulted may leave; the call is not theirs yet.
  return asked.accountId === party?.accountId && asked.wish === 'end' ? endConsult(call, 'withdrawn') : stay(call);
}

function onWish(call: Call, asked: Asked, at: Date, settings: Settings): Step {
  const { party, lost } = call.memory;
  const here = !lost && party?.stage === 'in';
  switch (asked.wish) {
    case 'end':
      return leaveTalk(call, at, settings, true);
    case 'reconnect':
      return asked.dial ? reconnect(call, asked.dial, at, settings) : stay(call);
    case 'hold':
      return call.state === 'talking' ? hold(call) : stay(call);
    case 'resume':
      if (party) return endConsult(call, 'withdrawn');
      return call.state === 'held' && !lost ? resume(call) : stay(call);
    case 'mute':
    case 'unmute':
      return mute(call, asked.wish === 'mute');
    case 'keypad':
      return asked.keys && call.state === 'talking' ? press(call, asked.keys) : stay(call);
    case 'redirect':
      return redirect(call, asked, at, settings);
    case 'consult':
      if (lost || call.memory.transfer) return stay(call);
      return consult(call.state === 'talking' ? hold(call) : stay(call), asked, at, settings);
    case 'conference':
      return here && call.state === 'held' ? confer(call) : stay(call);
    case 'complete':
      return here ? tell(call, at, settings) : stay(call);
    case 'begin':
      return stay(call);
  }
}

/** Also at a desk phone: the caller's side of the bridge is silent, whatever the phone sends. */
function mute(call: Call, on: boolean): Step {
  if (call.memory.muted === on) return stay(call);
  return {
    call: remember(call, { muted: on }),
    commands: [{ do: 'mute', channelId: call.memory.talk!.channelId, on }],
    facts: [{ kind: 'muted', on }],
  };
}

/** Tones to a machine on the caller's side. */
function press(call: Call, keys: string): Step {
  return { call, commands: [{ do: 'keys', channelId: call.channelId, keys }], facts: [{ kind: 'keys-sent', count: keys.length }] };
}

/** ¶11: told first, then moved (notice.ts). */
function redirect(call: Call, { transfer, accountId: by, dial }: Asked, at: Date, settings: Settings): Step {
  if (!transfer || call.memory.transfer || call.memory.lost) return stay(call);
  const asked = { id: transfer.id, by, way: 'blind', target: transfer.target, dial } as const;
  const told = tell(remember(call, { transfer: asked }), at, settings);
  return { ...told, facts: [{ kind: 'transfer-asked', transfer: asked }, ...told.facts] };
}

function hold(call: Call): Step {
  const outside = aside(call);
  return {
    call: { ...outside.call, state: 'held' },
    commands: [...outside.commands, { do: 'music', channelId: call.channelId, on: true }],
    facts: [],
  };
}

function resume(call: Call): Step {
  const joining = join(call, call.memory.talk!);
  return { call: { ...joining.call, state: 'talking' }, commands: joining.commands, facts: [] };
}

/** The phone is gone without a hang-up: the caller is kept, with music, for the operator to come back. */
function onLost(call: Call, at: Date, settings: Settings): Step {
  const held = call.state === 'talking' ? hold(call) : stay(call);
  const without = withoutParty(held.call, 'withdrawn');
  return {
    call: { ...remember(without.call, { lost: true }), state: 'held', wakeAt: after(at, settings.lostSeconds) },
    commands: [...held.commands, ...without.commands],
    facts: [...without.facts, { kind: 'lost', accountId: call.memory.talk!.accountId }],
  };
}

/** Rings the same operator anew; the talk goes on meanwhile if the old channel still lives. */
function reconnect(call: Call, dial: Dial, at: Date, settings: Settings): Step {
  const old = call.memory.redial;
  // A page that was loaded anew in the middle of asking somebody begins with the caller alone.
  const without = withoutParty(call, 'withdrawn');
  return {
    call: remember(
      { ...without.call, wakeAt: call.memory.lost ? after(at, settings.lostSeconds) : null },
      { redial: { ...dial, joining: false } },
    ),
    commands: [
      ...without.commands,
      ...(old ? [{ do: 'hangup', channelId: old.channelId } as const] : []),
      dialCommand(call, dial, settings),
    ],
    facts: [...without.facts, { kind: 'reconnecting', accountId: dial.accountId }],
  };
}

function onRedialAnswered(call: Call, redial: NonNullable<Call['memory']['redial']>): Step {
  return { ...join(remember(call, { redial: { ...redial, joining: true } }), redial), facts: [] };
}

/** The old channel is dropped only now, so that the bridge never stands empty. */
function onRejoined(call: Call, redial: Dial, old: Dial): Step {
  const joined = joinedTo(remember(call, { redial: null }), redial);
  return {
    call: joined.call,
    commands: [{ do: 'hangup', channelId: old.channelId }],
    facts: [{ kind: 'left', legId: old.id, accountId: old.accountId }, ...joined.facts],
  };
}

/**
 * The operator puts the receiver down. Who was being asked is with the caller now, once the caller was told (¶11). With the
 * caller still waiting for an answer, somebody else has to give it. Else the talk is over.
 */
function leaveTalk(call: Call, at: Date, settings: Settings, hangup: boolean): Step {
  const { party } = call.memory;
  if (!party) return endTalk(call, at, settings, hangup);
  if (party.stage !== 'in') {
    const without = withoutParty(call, 'withdrawn');
    const given = giveUpOperator(without.call, at, settings, hangup);
    return { call: given.call, commands: [...without.commands, ...given.commands], facts: [...without.facts, ...given.facts] };
  }
  const left = operatorLeaves(call, hangup);
  const told = tell({ ...left.call, state: 'noticing' }, at, settings);
  return { call: told.call, commands: [...left.commands, ...told.commands], facts: [...left.facts, ...told.facts] };
}

/** The operator did not come back: the caller goes to the front of the queue for another. */
function giveUpOperator(call: Call, at: Date, settings: Settings, hangup: boolean): Step {
  const left = operatorLeaves(call, hangup);
  const spoken = play(left.call, inOwn(call, ['reconnect']), at, settings);
  return { call: { ...spoken.call, state: 'queued' }, commands: [...left.commands, ...spoken.commands], facts: left.facts };
}

/** ¶13: as soon as the talk ends the caller is asked for a mark; the operator cannot skip it. */
function endTalk(call: Call, at: Date, settings: Settings, hangup: boolean): Step {
  const left = operatorLeaves(call, hangup);
  const over = settled(left.call, 'withdrawn');
  const asked = askForMark({ ...over.call, talkEndedAt: at, endedBy: 'operator' }, at, settings, ['rate']);
  return { call: asked.call, commands: [...left.commands, ...asked.commands], facts: [...left.facts, ...over.facts, ...asked.facts] };
}
