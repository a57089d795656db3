import { type Call, freshMemory, type Settings, type Step } from './call.ts';
import { nextSegment, play, type Said } from './steps/parts.ts';
import { enqueue } from './steps/queue.ts';

export type Arrival = { id: string; channelId: string; dialled: string; callerNumber: string | null; at: Date };

/**
 * That the call is recorded is said in three languages, the greeting in the state language alone: all of it counts as
 * waiting (¶7), and a key may be pressed at any time.
 */
const WELCOME: readonly Said[] = [
  { language: 'kk', phrases: ['recorded', 'greeting'] },
  { language: 'ru', phrases: ['recorded'] },
  { language: 'en', phrases: ['recorded'] },
];

/**
 * A call reached the centre: ¶7's wait starts at `at`. Answered, told in three languages that it is recorded, greeted;
 * recorded from the first word. The bench's number goes straight to the queue. Pure.
 */
export function arrive(arrival: Arrival, settings: Settings): Step {
  const { call, recording } = nextSegment(fresh(arrival));
  const opening = [
    { do: 'answer', channelId: arrival.channelId },
    { do: 'record', ...recording },
  ] as const;
  if (settings.directQueue !== null && arrival.dialled === settings.directQueue) {
    const queued = enqueue({ ...call, language: 'ru', queuedAt: arrival.at }, arrival.at, settings);
    return {
      call: queued.call,
      commands: [...opening, ...queued.commands],
      facts: [{ kind: 'arrived' }, { kind: 'language', language: 'ru', how: 'direct' }, { kind: 'state', state: 'queued' }],
    };
  }
  const spoken = play(call, WELCOME, arrival.at, settings);
  return {
    call: spoken.call,
    commands: [...opening, ...spoken.commands],
    facts: [{ kind: 'arrived' }, { kind: 'state', state: 'greeting' }],
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
    queue: 'general',
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
    memory: freshMemory,
  };
}
