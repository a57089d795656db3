import type { Call, Command, Step } from '../call.ts';
import { aside } from './leave.ts';
import { join } from './join.ts';
import { bridgeOf, stay } from './parts.ts';

/**
 * After a start: what was decided and not carried out before the program was killed is carried out now. The row says who
 * should hear whom; `bridge` who stands there.
 */
export function onFound(call: Call, bridge: readonly string[]): Step {
  const { talk, party, redial, lost } = call.memory;
  const caller = bridge.includes(call.channelId);
  const missing = [talk, party?.stage === 'in' ? party : null]
    .filter((dial) => dial !== null)
    .filter(({ channelId }) => !bridge.includes(channelId))
    .map(({ channelId }) => ({ do: 'add', bridgeId: bridgeOf(call), channelId }) as const);
  if (call.state === 'talking' && talk && !redial) {
    if (caller && missing.length === 0) return stay(call);
    const joining = join(call, talk);
    return {
      call: joining.call,
      commands: [...joining.commands, ...missing.filter(({ channelId }) => channelId !== talk.channelId)],
      facts: [],
    };
  }
  if (call.state !== 'held' && call.state !== 'noticing') return stay(call);
  const outside = caller ? aside(call) : { call, commands: [] };
  const music: Command[] = caller && call.state === 'held' ? [{ do: 'music', channelId: call.channelId, on: true }] : [];
  return { call: outside.call, commands: [...outside.commands, ...music, ...(lost ? [] : missing)], facts: [] };
}
