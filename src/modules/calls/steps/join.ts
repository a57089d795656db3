import type { Call, Command, Dial, Settings, Step } from '../call.ts';
import { bridgeOf, nextSegment, remember } from './parts.ts';

/** Rings an operator. Asterisk gives up a little later than we do, so that it is we who say "not answered". */
export function dialCommand(call: Call, dial: Dial, settings: Settings): Command {
  return { do: 'dial', dial, callId: call.id, callerNumber: call.callerNumber, seconds: Math.ceil(settings.offerSeconds) + 2 };
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
  const { id, accountId, phone, channelId } = dial;
  const talk = { id, accountId, phone, channelId };
  const spoke = call.memory.spoke.includes(accountId) ? call.memory.spoke : [...call.memory.spoke, accountId];
  return {
    call: { ...remember(call, { talk, spoke, lost: false }), state: 'talking', operatorId: accountId, wakeAt: null },
    commands: [],
    facts: [{ kind: 'joined', dial: talk }],
  };
}
