import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { usePaged } from './paged.ts';
import type { CountedDay, List, Obligation } from './types.ts';

export type DutyFilter = { state?: string; paragraph?: string; debtorKind?: string };
export type CountedObligation = Obligation & { days: CountedDay[] };

/** Duties by deadline, with the reading beside each. */
export function useDuties(filter: DutyFilter) {
  return usePaged<Obligation>(['obligations', 'list'], '/api/obligations', filter);
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

/** Excuses an open duty; the reason stays beside it. */
export function useExcuse(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post<CountedObligation>(`/api/obligations/${id}/excuse`, { reason }),
    onSuccess: (duty) => {
      client.setQueryData(['obligations', 'one', id], duty);
      void client.invalidateQueries({ queryKey: ['obligations', 'list'] });
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
