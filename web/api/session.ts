import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api } from './client.ts';
import type { Me, Settings } from './types.ts';

const SESSION = ['session'] as const;

/** Who is signed in; an error with code `not-signed-in` when nobody is. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: () => api.get<Me>('/api/session'), staleTime: 300_000, retry: false });
}

/** The signed-in person; only below the frame, where there is one. */
export function useMe(): Me {
  const { data } = useSession();
  if (!data) throw new Error('useMe outside the frame');
  return data;
}

/** Whether the signed-in person holds a right (null: none is needed). The server decides; this only spares a click. */
export function useMay(): (permission: string | null) => boolean {
  const { data } = useSession();
  return (permission) => permission === null || (data?.permissions.includes(permission) ?? false);
}

/** The session is open: who it is, told to whoever is looking, and nothing that was fetched before. */
export function useSignedIn(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    client.setQueryData(SESSION, me);
  };
}

/** Signs in; on success the session is known at once. */
export function useSignIn() {
  return useMutation({
    mutationFn: (input: { email: string; password: string; code?: string }) => api.post<Me>('/api/session', input),
    onSuccess: useSignedIn(),
  });
}

/** Changes the person's own password; who had to do it first may then do everything else. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { old: string; wanted: string }) => api.put<{ ended: number }>('/api/session/password', input),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION }),
  });
}

/** Signs out and forgets everything that was fetched. */
export function useSignOut() {
  const client = useQueryClient();
  const may = useMay();
  return useMutation({
    mutationFn: async () => {
      // Who goes takes no more calls; that it cannot be said keeps nobody here.
      if (may('presence.own')) await api.put('/api/presence', { presence: 'gone', onQueue: false }).catch(() => undefined);
      return api.delete<{ ok: true }>('/api/session');
    },
    onSettled: () => client.clear(),
  });
}

/** Changes the person's own language or settings; shown at once, put back when refused. */
export function useChangeSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { language?: Language; settings?: Settings }) => api.patch<Me>('/api/session', change),
    onMutate: ({ language, settings }) => {
      const before = client.getQueryData<Me>(SESSION);
      if (before) {
        client.setQueryData<Me>(SESSION, {
          ...before,
          language: language ?? before.language,
          settings: { ...before.settings, ...settings },
        });
      }
      return before;
    },
    onError: (_error, _change, before) => client.setQueryData(SESSION, before),
    onSuccess: (me) => client.setQueryData(SESSION, me),
  });
}
