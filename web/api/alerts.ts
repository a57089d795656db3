import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { usePaged } from './paged.ts';

export type Severity = 'warning' | 'critical';
export type Detail = Record<string, string | number | null>;
export type Way = { channel: string; whom: string; who: string; receivers: number };
export type Alert = {
  id: string;
  kind: string;
  subject: string;
  severity: Severity;
  detail: Detail;
  openedAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  closedAt: string | null;
  told: (Way & { what: string; at: string })[];
};
export type Check = {
  kind: string;
  subject: string;
  state: 'ok' | Severity | 'unknown';
  since: string;
  measuredAt: string;
  detail: Detail;
  silence: { until: string; by: string; why: string } | null;
  alert: Alert | null;
};
export type Health = { items: Check[]; lookedAt: string | null };
export type SilenceWish = { kind: string; subject: string; minutes: number; why: string };
export type TrialWish = { kind: string; severity: Severity };

const health = ['alerts', 'health'] as const;
/** The checks are made every ten seconds. */
const LOOK_MS = 10_000;

export function useHealth() {
  return useQuery({ queryKey: health, queryFn: () => api.get<Health>('/api/alerts/health'), refetchInterval: LOOK_MS });
}

/** What was wrong, the newest first. */
export function useAlerts() {
  return usePaged<Alert>(['alerts', 'history'], '/api/alerts');
}

function useRefreshing<W>(send: (wish: W) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }) });
}

/** Takes an open alert over. */
export function useAcknowledge() {
  return useRefreshing((id: string) => api.post<Health>(`/api/alerts/${id}/acknowledge`));
}

/** Tells nobody of one check for a time; 0 minutes: tell again. */
export function useSilence() {
  return useRefreshing((wish: SilenceWish) => api.put<Health>('/api/alerts/silence', wish));
}

/** Tries the saved table; answers whom it reached. */
export function useTrial() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: TrialWish) => api.post<{ items: Way[] }>('/api/alerts/trial', wish),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
}
