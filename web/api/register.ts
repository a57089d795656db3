import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { usePaged } from './paged.ts';
import type { CallRow } from './types.ts';

export type CallFilter = { from?: string; to?: string; number?: string; operatorId?: string; state?: string };

/** Calls, the newest first. */
export function useCallRegister(filter: CallFilter) {
  return usePaged<CallRow>(['calls', 'register'], '/api/calls', filter);
}

export type Peaks = {
  durationMs: number;
  /** The caller's loudness along the talk, 0 to 1. */
  left: number[];
  /** The operators'. */
  right: number[];
  marks: { kind: string; atMs: number }[];
};

/** The shape of both channels of a recording on one timeline. */
export function usePeaks(callId: string, wanted: boolean) {
  return useQuery({
    queryKey: ['recordings', callId, 'peaks'],
    queryFn: () => api.get<Peaks>(`/api/recordings/${callId}/peaks`, { points: 600 }),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where the recording can be heard; every request for it is written to the audit journal. */
export const recordingAudio = (callId: string): string => `/api/recordings/${callId}/audio`;
