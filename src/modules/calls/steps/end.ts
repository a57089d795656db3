import type { Call, Command, Fact, Step } from '../call.ts';
import { partyEnded, settled } from './leave.ts';
import { bridgeOf } from './parts.ts';

const ABANDONED = { greeting: 'greeting', menu: 'menu', queued: 'queue', offered: 'queue' } as const;

/**
 * The call is over, from whatever state. `by` is who ended it; null: as it was told before (the operator ended the
 * talk, then the caller gave a mark). ¶7: one never answered has waited until now.
 */
export function gone(call: Call, at: Date, by: 'caller' | 'interrupted' | null): Step {
  const { offer, talk, redial, party } = call.memory;
  const endedBy = call.endedBy ?? by ?? 'system';
  const facts: Fact[] = [];
  if (offer) facts.push({ kind: 'offer-ended', offerId: offer.id, accountId: offer.accountId, outcome: 'withdrawn' });
  if (talk) facts.push({ kind: 'left', legId: talk.id, accountId: talk.accountId });
  if (party) facts.push(partyEnded(call, 'withdrawn'));
  facts.push(...settled(call, 'caller_gone').facts);
  const abandonedIn = abandonedInOf(call);
  facts.push({ kind: 'ended', by: endedBy, abandonedIn });
  const operators = [offer, talk, redial, party].filter((dial) => dial !== null);
  const commands: Command[] = [
    ...operators.map((dial): Command => ({ do: 'hangup', channelId: dial.channelId })),
    ...(talk || call.answeredAt ? [{ do: 'end-bridge', bridgeId: bridgeOf(call) } as const] : []),
    ...(by === null ? [{ do: 'hangup', channelId: call.channelId } as const] : []),
  ];
  // ¶7 is about those who call us.
  const unanswered = call.answeredAt === null && !call.memory.outgoing;
  return {
    call: {
      ...call,
      state: 'ended',
      endedAt: at,
      endedBy,
      abandonedIn,
      talkEndedAt: call.talkEndedAt ?? (talk ? at : null),
      waitMs: unanswered ? at.getTime() - call.arrivedAt.getTime() : call.waitMs,
      queueWaitMs: unanswered && call.queuedAt ? at.getTime() - call.queuedAt.getTime() : call.queueWaitMs,
      wakeAt: null,
      memory: {
        ...call.memory,
        offer: null,
        talk: null,
        redial: null,
        party: null,
        transfer: null,
        wanted: null,
        lost: false,
        muted: false,
        playing: [],
      },
    },
    commands,
    facts,
  };
}

function abandonedInOf(call: Call): Call['abandonedIn'] {
  if (call.answeredAt) return null;
  return ABANDONED[call.state as keyof typeof ABANDONED] ?? null;
}
