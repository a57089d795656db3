import type { Call, CallEvent, Command, Dial, Settings, Step, Wish } from '../call.ts';
import { dialCommand, join, joinedTo } from './join.ts';
import { after, bridgeOf, hush, inOwn, languageOf, nextSegment, notePlayed, play, remember, stay } from './parts.ts';
import { enqueue } from './queue.ts';
import { askForMark } from './rating.ts';

/** ¶11: the phrase that tells the caller of the redirection. */
export const REDIRECT_NOTICE = 'redirect';

/** Talking and held: what the operator asks, and what becomes of the operator's channel. */
export function whileTalking(call: Call, event: CallEvent, settings: Settings): Step {
  const { talk, redial } = call.memory;
  if (!talk) return stay(call);
  switch (event.kind) {
    case 'asked':
      return event.accountId === talk.accountId ? onWish(call, event.wish, event.dial, event.at, settings) : stay(call);
    case 'operator-gone':
      if (event.channelId === redial?.channelId) return stay(remember(call, { redial: null }));
      if (event.channelId !== talk.channelId || call.memory.lost) return stay(call);
      // With a new dial under way the old channel is only what remains of a reloaded page.
      return event.how === 'hung-up' && !redial ? endTalk(call, event.at, settings, false) : onLost(call, event.at, settings);
    case 'operator-answered':
      return redial && !redial.joining ? onRedialAnswered(call, redial) : stay(call);
    case 'joined':
      return event.channelId === redial?.channelId ? onRejoined(call, redial, talk) : stay(call);
    case 'woke':
      return call.memory.lost ? giveUpOperator(call, event.at, settings) : stay({ ...call, wakeAt: null });
    default:
      return stay(call);
  }
}

function onWish(call: Call, wish: Wish, dial: Dial | null, at: Date, settings: Settings): Step {
  if (wish === 'end') return endTalk(call, at, settings, true);
  if (wish === 'redirect') return redirect(call, at, settings);
  if (wish === 'reconnect') return dial ? reconnect(call, dial, at, settings) : stay(call);
  if (wish === 'hold' && call.state === 'talking') return hold(call);
  if (wish === 'resume' && call.state === 'held' && !call.memory.lost) return resume(call);
  return stay(call);
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

/**
 * The caller out of the bridge; the operator stays in it. In a new segment: what is played to the caller after an operator
 * has spoken would be missing in the old one, as a second operator would.
 */
function aside(call: Call): { call: Call; commands: Command[] } {
  const { call: counted, recording } = nextSegment(call);
  return {
    call: counted,
    commands: [
      { do: 'leave', bridgeId: bridgeOf(call), channelId: call.channelId },
      { do: 'record', ...recording },
    ],
  };
}

/** The phone is gone without a hang-up: the caller is kept, with music, for the operator to come back. */
function onLost(call: Call, at: Date, settings: Settings): Step {
  const held = call.state === 'talking' ? hold(call) : stay(call);
  return {
    ...held,
    call: { ...remember(held.call, { lost: true }), state: 'held', wakeAt: after(at, settings.lostSeconds) },
    facts: [{ kind: 'lost', accountId: call.memory.talk!.accountId }],
  };
}

/** Rings the same operator anew; the talk goes on meanwhile if the old channel still lives. */
function reconnect(call: Call, dial: Dial, at: Date, settings: Settings): Step {
  const old = call.memory.redial;
  return {
    call: remember(
      { ...call, wakeAt: call.memory.lost ? after(at, settings.lostSeconds) : call.wakeAt },
      { redial: { ...dial, joining: false } },
    ),
    commands: [...(old ? [{ do: 'hangup', channelId: old.channelId } as const] : []), dialCommand(call, dial, settings)],
    facts: [{ kind: 'reconnecting', accountId: dial.accountId }],
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

/** The operator did not come back: the caller goes to the front of the queue for another. */
function giveUpOperator(call: Call, at: Date, settings: Settings): Step {
  const parted = part(call, true);
  const spoken = play(parted.call, inOwn(call, ['reconnect']), at, settings);
  return { call: { ...spoken.call, state: 'queued' }, commands: [...parted.commands, ...spoken.commands], facts: parted.facts };
}

/** ¶11: the notice is played to the caller, in the caller's language, before the call moves. */
function redirect(call: Call, at: Date, settings: Settings): Step {
  const by = call.memory.talk!.accountId;
  const parted = part(call, true);
  const language = languageOf(call);
  const except = { accountId: by, until: after(at, settings.exceptSeconds).toISOString() };
  const spoken = play(remember(parted.call, { except }), inOwn(call, [REDIRECT_NOTICE]), at, settings);
  return {
    call: { ...spoken.call, state: 'noticing' },
    commands: [...parted.commands, ...spoken.commands],
    facts: [...parted.facts, { kind: 'redirected', accountId: by, notice: REDIRECT_NOTICE, language }],
  };
}

/** ¶11: only after the notice was heard does the call go back, to the front: the place is the old one. */
export function whileNoticing(call: Call, event: CallEvent, settings: Settings): Step {
  const over = event.kind === 'woke' || (event.kind === 'played' && notePlayed(call, event.playbackId).over);
  if (!over) return event.kind === 'played' ? stay(notePlayed(call, event.playbackId).call) : stay(call);
  const quiet = hush(event.kind === 'played' ? notePlayed(call, event.playbackId).call : call);
  const queued = enqueue(quiet.call, event.at, settings);
  return {
    call: queued.call,
    commands: [...quiet.commands, ...queued.commands],
    facts: [{ kind: 'notice-given', notice: REDIRECT_NOTICE, language: languageOf(call) }],
  };
}

/** ¶13: as soon as the talk ends the caller is asked for a mark; the operator cannot skip it. */
function endTalk(call: Call, at: Date, settings: Settings, hangup: boolean): Step {
  const parted = part(call, hangup);
  const asked = askForMark({ ...parted.call, talkEndedAt: at, endedBy: 'operator' }, at, settings, ['rate']);
  return { call: asked.call, commands: [...parted.commands, ...asked.commands], facts: [...parted.facts, ...asked.facts] };
}

/** The operator leaves: the caller is taken out of the bridge first, so that what is played next reaches the caller's channel. */
function part(call: Call, hangup: boolean): Step {
  const { talk, redial } = call.memory;
  const gone = [...(hangup ? [talk] : []), redial].filter((dial) => dial !== null);
  const music: Command = { do: 'music', channelId: call.channelId, on: false };
  const outside = call.state === 'talking' ? aside(call) : { call, commands: [music] };
  return {
    call: remember(outside.call, { talk: null, redial: null, lost: false }),
    commands: [...gone.map((dial): Command => ({ do: 'hangup', channelId: dial.channelId })), ...outside.commands],
    facts: [{ kind: 'left', legId: talk!.id, accountId: talk!.accountId }],
  };
}
