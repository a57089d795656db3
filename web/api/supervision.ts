import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
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

/** How ¶7's wait is counted, in the reader's language. */
export function useWaitDefinition(language: Language) {
  return useQuery({
    queryKey: ['wait', 'definition', language],
    queryFn: () => api.get<{ definition: string }>('/api/wait', { by: 'none' }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
