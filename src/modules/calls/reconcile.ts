import { journal } from '../audit/index.ts';
import { systemCtx } from '../../base/ctx.ts';
import { bridgeOf, spoolNameOf } from './steps/parts.ts';
import type { Call, CallEvent } from './call.ts';
import { callIdIn, isPersonChannel, type Alive, type AliveChannel } from './line.ts';
import { selectLiveCalls } from './queries.ts';
import type { Switchboard, SwitchboardParts } from './switchboard.ts';

/**
 * After a start, or after the connection to Asterisk broke: reads the live calls back and compares them with what Asterisk
 * says is alive. Calls whose caller is gone are closed as interrupted at the instant they were last heard; the others go on
 * as they are, and what was missed is told to them. Callers who came meanwhile are taken; operators' channels that belong
 * to no call are hung up. Returns how many calls go on and how many were closed.
 */
export async function reconcile(parts: SwitchboardParts, switchboard: Switchboard): Promise<{ kept: number; closed: number }> {
  // Rows first: a call that arrives between the two readings is then in `alive` without a row, and only admitted once.
  const calls = await selectLiveCalls(parts.db);
  const alive = await parts.line.alive();
  const channels = new Map(alive.channels.map((channel) => [channel.id, channel]));
  let closed = 0;
  for (const call of calls) {
    // A call of ours may not have rung the person yet.
    if (channels.has(call.channelId) || call.state === 'calling') {
      switchboard.adopt(call);
      for (const event of await missed(parts, call, alive)) void switchboard.post(call.id, event);
    } else {
      closed += 1;
      await switchboard.post(call.id, { kind: 'interrupted', at: await lastHeard(parts, call) });
    }
  }
  await hangUpStrays(parts, calls, alive);
  for (const channel of alive.channels) {
    if (channel.caller)
      switchboard.admit({ channelId: channel.id, dialled: channel.dialled, callerNumber: channel.callerNumber, at: channel.since });
  }
  if (closed > 0) {
    const ctx = systemCtx(parts.db, parts.clock(), 'line');
    await journal(ctx, {
      action: 'calls.reconciled',
      looked: false,
      subjectKind: null,
      subjectId: null,
      detail: { kept: calls.length - closed, closed },
    });
  }
  return { kept: calls.length - closed, closed };
}

/** A call lived at least until its last segment was written; never before its own last event. */
async function lastHeard(parts: SwitchboardParts, call: Call): Promise<Date> {
  const now = parts.clock();
  const segment = call.memory.segments;
  const heard = segment > 0 ? await parts.line.recordedUntil(spoolNameOf(call.id, segment)) : null;
  const known = [call.arrivedAt, call.queuedAt, call.answeredAt, call.talkEndedAt].filter((at) => at !== null);
  const least = Math.max(...known.map((at) => at.getTime()));
  if (!heard) return now;
  return new Date(Math.min(now.getTime(), Math.max(least, heard.getTime())));
}

/** What this call would have been told had somebody listened. */
async function missed(parts: SwitchboardParts, call: Call, alive: Alive): Promise<CallEvent[]> {
  const at = parts.clock();
  const channels = new Map(alive.channels.map((channel) => [channel.id, channel]));
  const inBridge = alive.bridges.get(bridgeOf(call)) ?? [];
  const events: CallEvent[] = [];
  const { offer, redial, talk, party } = call.memory;
  const rung = party && { ...party, joining: party.stage === 'joining' };
  for (const dial of [offer, redial, party?.stage === 'in' ? null : rung]) {
    if (!dial) continue;
    const channel = channels.get(dial.channelId);
    const withCaller = dial === rung || inBridge.includes(call.channelId);
    if (!channel) events.push({ kind: 'operator-gone', channelId: dial.channelId, how: dial.joining ? 'failed' : 'no-answer', at });
    else if (dial.joining && inBridge.includes(dial.channelId) && withCaller)
      events.push({ kind: 'joined', channelId: dial.channelId, at });
    else if (channel.answered && !dial.joining) events.push({ kind: 'operator-answered', channelId: dial.channelId, at });
  }
  for (const dial of [party?.stage === 'in' ? party : null, call.memory.lost ? null : talk]) {
    if (dial && !channels.has(dial.channelId)) events.push({ kind: 'operator-gone', channelId: dial.channelId, how: 'hung-up', at });
  }
  events.push({ kind: 'found', bridge: inBridge, at });
  if (call.state === 'calling') events.push(...missedCalling(call, channels, at));
  for (const playbackId of call.memory.playing) {
    if (!(await parts.line.isPlaying(playbackId))) events.push({ kind: 'played', playbackId, heard: 'unseen', at });
  }
  return events;
}

/** A call of ours that was killed on its way: the person who rings still does, one who answered meanwhile is told of, else it is over. */
function missedCalling({ channelId, memory }: Call, channels: ReadonlyMap<string, AliveChannel>, at: Date): CallEvent[] {
  if (!memory.talk) return [];
  const person = channels.get(channelId);
  if (!person) return [{ kind: 'operator-gone', channelId, how: 'failed', at }];
  return person.answered ? [{ kind: 'operator-answered', channelId, at }] : [];
}

async function hangUpStrays(parts: SwitchboardParts, calls: readonly Call[], alive: Alive): Promise<void> {
  const wanted = new Set(
    calls.flatMap(({ channelId, memory }) => [
      channelId,
      ...[memory.offer, memory.talk, memory.redial, memory.party].flatMap((dial) => (dial ? [dial.channelId] : [])),
    ]),
  );
  for (const { id } of alive.channels) {
    if ((callIdIn(id) !== null || isPersonChannel(id)) && !wanted.has(id)) await parts.line.carryOut({ do: 'hangup', channelId: id });
  }
}
