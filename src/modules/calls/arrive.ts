import type { Language } from '../../base/texts.ts';
import { type Call, freshMemory, type Settings, type Step } from './call.ts';
import { welcome } from './steps/language.ts';
import { nextSegment, play } from './steps/parts.ts';
import { enqueue } from './steps/queue.ts';

export type Arrival = {
  id: string;
  channelId: string;
  dialled: string;
  callerNumber: string | null;
  at: Date;
  /** The edition of the menu this caller hears. */
  edition?: number;
  /** What this number chose last. */
  known?: Language | null;
};

/**
 * A call reached the centre: ¶7's wait starts at `at`. Answered, told that it is recorded, greeted;
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
  const menu = settings.menus.get(arrival.edition ?? 0);
  const known = menu?.remember ? (arrival.known ?? null) : null;
  const spoken = play({ ...call, language: known }, welcome(known, menu?.announcement ?? null), arrival.at, settings);
  return {
    call: spoken.call,
    commands: [...opening, ...spoken.commands],
    facts: [{ kind: 'arrived' }, { kind: 'state', state: 'greeting' }],
  };
}

function fresh({ id, channelId, dialled, callerNumber, at, edition = 0 }: Arrival): Call {
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
    audience: 'recipient',
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
    memory: { ...freshMemory, menu: { edition, node: null } },
  };
}
