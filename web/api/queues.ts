import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { MY_CALLS } from './line.ts';
import type { Names } from './types.ts';

export type ResultCode = { code: string; name: Names; active: boolean };
export type Queue = {
  code: string;
  name: Names;
  topic: string | null;
  wrapUpSeconds: number;
  extensionSeconds: number;
  defaultCode: string | null;
  codes: ResultCode[];
  revision: number;
};
export type QueueWish = Pick<Queue, 'wrapUpSeconds' | 'extensionSeconds' | 'codes' | 'revision'> & { defaultCode: string };

const QUEUES = ['queues'] as const;

/** The queues of the line, with the times and codes of their wrap-up. */
export function useQueues() {
  return useQuery({ queryKey: QUEUES, queryFn: () => api.get<{ items: Queue[] }>('/api/queues') });
}

export function useSaveQueue(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: QueueWish) => api.put<{ ok: true }>(`/api/queues/${code}`, wish),
    onSuccess: () => client.invalidateQueries({ queryKey: QUEUES }),
  });
}

/** Says what my last talk came to (a code), or asks for more time (null). */
export function useWriteUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string | null): Promise<object> =>
      code === null ? api.post<{ dueAt: string }>('/api/calls/wrap-up/extension') : api.post<{ ok: true }>('/api/calls/wrap-up', { code }),
    onSettled: () => client.invalidateQueries({ queryKey: MY_CALLS }),
  });
}
