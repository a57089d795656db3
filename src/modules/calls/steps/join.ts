import type { Call, Command, Dial, Settings, Step } from '../call.ts';
import { bridgeOf, remember } from './parts.ts';

/** Rings an operator. Asterisk gives up a little later than we do, so that it is we who say "not answered". */
export function dialCommand(call: Call, dial: Dial, settings: Settings): Command {
  return { do: 'dial', dial, callId: call.id, callerNumber: call.callerNumber, seconds: Math.ceil(settings.offerSeconds) + 2 };
}

/** Music off, a new segment, and both into the bridge, in this order: nothing an operator says is outside the recording. */
export function joinCommands(call: Call, dial: Dial, recording: readonly Command[]): Command[] {
  return [
    { do: 'music', channelId: call.channelId, on: false },
    ...recording,
    { do: 'join', bridgeId: bridgeOf(call), callerChannelId: call.channelId, operatorChannelId: dial.channelId },
  ];
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
