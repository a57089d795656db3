/** Being here and being on the queue are two things: one may be here and not take calls. */
export type Presence = 'here' | 'away' | 'gone';

export type State = {
  accountId: string;
  presence: Presence;
  awayReason: string | null;
  onQueue: boolean;
  /** Set when an offered call was not taken; no calls until the operator says "ready" again. */
  notRespondingSince: Date | null;
  since: Date;
  idleSince: Date;
};

/** What an operator asks to be. */
export type Wanted = { presence: Presence; onQueue: boolean; awayReason?: string | null };

/** The state of an account that never said anything. */
export function unknownState(accountId: string, now: Date): State {
  return { accountId, presence: 'gone', awayReason: null, onQueue: false, notRespondingSince: null, since: now, idleSince: now };
}

/**
 * What becomes of a state when the operator asks for another. Only who is here can be on the queue; asking clears
 * *not responding*; whoever comes onto the queue stands last among the idle. Pure.
 */
export function change(state: State, wanted: Wanted, now: Date): State {
  const onQueue = wanted.presence === 'here' && wanted.onQueue;
  const awayReason = wanted.presence === 'away' ? (wanted.awayReason ?? null) : null;
  const wasReady = state.onQueue && state.notRespondingSince === null;
  const same =
    state.presence === wanted.presence && state.onQueue === onQueue && state.awayReason === awayReason && state.notRespondingSince === null;
  return {
    ...state,
    presence: wanted.presence,
    awayReason,
    onQueue,
    notRespondingSince: null,
    since: same ? state.since : now,
    idleSince: onQueue && !wasReady ? now : state.idleSince,
  };
}
