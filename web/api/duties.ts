import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { usePaged } from './paged.ts';
import type { CountedDay, List, Obligation } from './types.ts';

export type DutyFilter = {
  paragraph?: string;
  /** One of two terms of a paragraph. */
  duty?: string;
  debtorKind?: string;
  debtorId?: string;
  /** Days 'YYYY-MM-DD' on which a term ends, both included. */
  from?: string;
  to?: string;
  /** A part of the number. */
  q?: string;
};
export type DutyState = 'open' | 'late' | 'was-late' | 'kept' | 'excused';
export type CountedObligation = Obligation & { days: CountedDay[] };
/** How many duties of a filter stand how; nobody counts beyond `most`. */
export type DutyCounts = { open: number; late: number; kept: number; excused: number; most: number };

/** Duties by deadline, with the reading beside each. */
export function useDuties(filter: DutyFilter & { state?: DutyState }) {
  return usePaged<Obligation>(['obligations', 'list'], '/api/obligations', filter);
}

export function useDutyCounts(filter: DutyFilter) {
  return useQuery({
    queryKey: ['obligations', 'counts', filter],
    queryFn: () => api.get<DutyCounts>('/api/obligations/counts', filter),
    placeholderData: keepPreviousData,
  });
}

/** One duty with its term counted day by day. */
export function useDuty(id: string | null | undefined) {
  return useQuery({
    queryKey: ['obligations', 'one', id],
    queryFn: () => api.get<CountedObligation>(`/api/obligations/${id}`),
    enabled: Boolean(id),
  });
}

/** A move of a duty's term by a change of days. */
export type Move = { dueBefore: string; dueAfter: string; movedByName: string; unnoticedLateAt: string | null; at: string };

/** What moved the term of a duty, the oldest first. */
export function useMoves(id: string) {
  return useQuery({
    queryKey: ['obligations', 'moves', id],
    queryFn: () => api.get<{ items: Move[] }>(`/api/obligations/${id}/moves`),
  });
}

/** A step of a duty's history; `by` is null where the program acted by itself. */
export type HistoryStep = {
  at: string;
  kind: 'opened' | 'reminded' | 'late' | 'escalated' | 'kept' | 'excused' | 'reopened' | 'moved' | 'evidence-added' | 'evidence-struck';
  step: string | null;
  by: string | null;
  detail: Record<string, unknown>;
};

/** Everything that happened to a duty, the oldest first. */
export function useHistory(id: string) {
  return useQuery({
    queryKey: ['obligations', 'history', id],
    queryFn: () => api.get<{ items: HistoryStep[] }>(`/api/obligations/${id}/history`),
  });
}

/** Excuses an open duty, or takes the excuse back; the reason stays beside it. */
export function useDecideDuty(id: string, verb: 'excuse' | 'reopen') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post<CountedObligation>(`/api/obligations/${id}/${verb}`, { reason }),
    onSuccess: (duty) => {
      client.setQueryData(['obligations', 'one', id], duty);
      for (const part of ['list', 'counts', 'heat-map', 'history']) {
        void client.invalidateQueries({ queryKey: ['obligations', part] });
      }
      void client.invalidateQueries({ queryKey: ['board'] });
    },
  });
}

/** The open duty whose term ends first, of those not late; undefined while unknown or when there is none. */
export function useNextDuty(): Obligation | undefined {
  const { data } = useQuery({
    queryKey: ['obligations', 'next'],
    queryFn: () => api.get<List<Obligation>>('/api/obligations', { state: 'open', limit: 50 }),
  });
  return data?.items.find(({ late }) => !late);
}
