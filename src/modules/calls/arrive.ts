import type { Call, Settings, Step } from './call.ts';
import { playInAll, record } from './steps/parts.ts';
import { enqueue } from './steps/queue.ts';

export type Arrival = { id: string; channelId: string; dialled: string; callerNumber: string | null; at: Date };

/**
 * A call reached the centre: ¶7's wait starts at `at`. Answered, told that it is recorded and greeted in three languages;
 * recorded from the first word. The bench's number goes straight to the queue. Pure.
 */
export function arrive(arrival: Arrival, settings: Settings): Step {
  const answer = { do: 'answer', channelId: arrival.channelId } as const;
  const recorded = record(fresh(arrival));
  if (settings.directQueue !== null && arrival.dialled === settings.directQueue) {
    const queued = enqueue({ ...recorded.call, language: 'ru', queuedAt: arrival.at }, arrival.at, settings);
    return {
      call: queued.call,
      commands: [answer, ...recorded.commands, ...queued.commands],
      facts: [
        { kind: 'arrived' },
        ...recorded.facts,
        { kind: 'language', language: 'ru', how: 'direct' },
        { kind: 'state', state: 'queued' },
      ],
    };
  }
  const spoken = playInAll(recorded.call, ['recorded', 'greeting'], arrival.at, settings);
  return {
    call: spoken.call,
    commands: [answer, ...recorded.commands, ...spoken.commands],
    facts: [{ kind: 'arrived' }, ...recorded.facts, { kind: 'state', state: 'greeting' }],
  };
}

function fresh({ id, channelId, dialled, callerNumber, at }: Arrival): Call {
  return {
    id,
    channelId,
    dialled,
    callerNumber,
    recipientId: null,
    consultationId: null,
    state: 'greeting',
    language: null,
    arrivedAt: at,
    queuedAt: null,
    answeredAt: null,
    talkEndedAt: null,
    endedAt: null,
    waitMs: null,
    queueWaitMs: null,
    endedBy: null,
    abandonedIn: null,
    operatorId: null,
    wakeAt: null,
    memory: {
      playing: [],
      playbacks: 0,
      segments: 0,
      silences: 0,
      wrongKeys: 0,
      toldToWait: false,
      offer: null,
      talk: null,
      lost: false,
      redial: null,
      spoke: [],
      except: null,
      retryAt: null,
      farewell: false,
    },
  };
}
