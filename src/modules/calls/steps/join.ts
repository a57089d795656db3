import type { Call, Command, Dial, Settings, Step } from '../call.ts';
import type { Party } from '../transfer.ts';
import { settled } from './leave.ts';
import { bridgeOf, nextSegment, remember } from './parts.ts';

/** Rings an operator, who sees the caller's number, or somebody outside, who sees ours. Asterisk gives up a little later than we do, so that it is we who say "not answered". */
export function dialCommand(call: Call, dial: Dial, settings: Settings): Command {
  return {
    do: 'dial',
    dial,
    callId: call.id,
    callerNumber: dial.accountId === null ? call.dialled : call.callerNumber,
    seconds: Math.ceil(settings.offerSeconds) + 2,
  };
}

/** Music off, then both into the bridge, in a new segment of the recording. */
export function join(call: Call, dial: Dial): { call: Call; commands: Command[] } {
  const { call: counted, recording } = nextSegment(call);
  return {
    call: counted,
    commands: [
      { do: 'music', channelId: call.channelId, on: false },
      { do: 'join', bridgeId: bridgeOf(call), operatorChannelId: dial.channelId, ...recording },
    ],
  };
}

/** Both are in the bridge. */
export function joinedTo(call: Call, dial: Dial): Step {
  return { call: { ...spokenWith(call, dial), wakeAt: null }, commands: [], facts: [{ kind: 'joined', dial: talkOf(dial) }] };
}

/** The caller, told of it, to who was consulted; the operator has left. */
export function handOver(call: Call, party: Party): Step {
  const joining = join(call, party);
  const over = settled(remember(joining.call, { party: null }), 'moved');
  return {
    call: { ...spokenWith(over.call, party), wakeAt: null },
    commands: joining.commands,
    facts: [{ kind: 'handed-over', dial: talkOf(party) }, ...over.facts],
  };
}

function talkOf({ id, accountId, phone, channelId }: Dial): Dial {
  return { id, accountId, phone, channelId };
}

/** Who speaks now. Somebody outside is no operator: the call and its mark stay with the last one. */
function spokenWith(call: Call, dial: Dial): Call {
  const { accountId } = dial;
  const { spoke } = call.memory;
  const operatorId = accountId ?? call.operatorId;
  const all = accountId === null || spoke.includes(accountId) ? spoke : [...spoke, accountId];
  return { ...remember(call, { talk: talkOf(dial), spoke: all, lost: false, muted: false }), state: 'talking', operatorId };
}
