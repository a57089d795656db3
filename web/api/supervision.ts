import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Board } from './types.ts';

/** The line now and today. Live events say when to look; the interval is the net under them. */
export function useBoard() {
  return useQuery({
    queryKey: ['board'],
    queryFn: () => api.get<Board>('/api/board'),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
}
