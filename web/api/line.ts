import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { CallDetail, Line, MyCalls, PhoneAccount, Presence, PresenceState } from './types.ts';
import type { CallWish, Targets } from './transfers.ts';
import { useMay } from './session.ts';

export const MY_CALLS = ['calls', 'mine'] as const;
const PRESENCE = ['presence', 'mine'] as const;

const WRITTEN_UP = 'kenes-written-up';

/** Who says a call is written up does not see it among the current ones again. */
function withoutWrittenUp(mine: MyCalls): MyCalls {
  return mine.wrapUp?.id === sessionStorage.getItem(WRITTEN_UP) && mine.wrapUp.writing === null ? { ...mine, wrapUp: null } : mine;
}

/** Says that the call just ended is written up. */
export function useFinishWrapUp(): (callId: string) => void {
  const client = useQueryClient();
  return (callId) => {
    sessionStorage.setItem(WRITTEN_UP, callId);
    client.setQueryData<MyCalls>(MY_CALLS, (mine) => mine && withoutWrittenUp(mine));
  };
}

/** What the server says of my calls: the offer, the live call, the last one still being written up. */
export function useMyCalls() {
  const may = useMay();
  return useQuery({
    queryKey: MY_CALLS,
    queryFn: async () => withoutWrittenUp(await api.get<MyCalls>('/api/calls/mine')),
    enabled: may('calls.handle'),
    // Live events say when to look; this is the net under them, wide, since every look is journaled.
    refetchInterval: 60_000,
  });
}

/** One call with its timeline and its consultation's id. */
export function useCall(callId: string) {
  return useQuery({ queryKey: ['calls', 'one', callId], queryFn: () => api.get<CallDetail>(`/api/calls/${callId}`) });
}

/** The queue in three figures, for the quiet call bar. */
export function useLine() {
  return useQuery({ queryKey: ['line'], queryFn: () => api.get<Line>('/api/line'), refetchInterval: 30_000 });
}

/** Asks something of my live call; what becomes of it comes back as events. */
export function useCommand() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ callId, ...wish }: { callId: string } & CallWish) => api.post<{ ok: true }>(`/api/calls/${callId}/commands`, wish),
    onSettled: () => client.invalidateQueries({ queryKey: MY_CALLS }),
  });
}

/** My phone rings, then theirs: a number, or who is to be called back. */
export function useCallOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (whom: { number: string } | { callId: string }) => api.post<{ callId: string }>('/api/calls/outgoing', whom),
    onSettled: () => client.invalidateQueries({ queryKey: MY_CALLS }),
  });
}

/** Whom a caller can be handed on to now; asked anew while it is looked at, for it changes with every call. */
export function useTargets() {
  return useQuery({ queryKey: ['calls', 'targets'], queryFn: () => api.get<Targets>('/api/calls/targets'), refetchInterval: 5_000 });
}

/** My SIP account; fetched only when the phone is to be switched on. */
export function fetchPhoneAccount(): Promise<PhoneAccount> {
  return api.get<PhoneAccount>('/api/phone');
}

export function usePresence() {
  const may = useMay();
  return useQuery({ queryKey: PRESENCE, queryFn: () => api.get<Presence>('/api/presence'), enabled: may('presence.own') });
}

/** "I am here" and "I take calls" are two switches; setting either also ends "not responding". */
export function useSetPresence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { presence: PresenceState; onQueue: boolean; awayReason?: string | null }) =>
      api.put<Presence>('/api/presence', input),
    onSuccess: (presence) => {
      client.setQueryData(PRESENCE, presence);
      void client.invalidateQueries({ queryKey: MY_CALLS });
    },
  });
}
