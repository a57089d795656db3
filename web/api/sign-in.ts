import { startAuthentication } from '@simplewebauthn/browser';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { useSignedIn } from './session.ts';
import type { Me } from './types.ts';

export type Ways = { provider: { host: string; up: boolean } | null };

const AGAIN_MS = 10_000;
/** What stays in this tab while the person is at the provider: a secret of this browser, and where they stood. */
const ATTEMPT = 'kenes-provider-attempt';

/** Ways in beside the password; while the provider is away it is asked again by itself. */
export function useWays() {
  return useQuery({
    queryKey: ['ways'],
    queryFn: () => api.get<Ways>('/api/session/ways'),
    refetchInterval: ({ state }) => (state.data?.provider?.up === false ? AGAIN_MS : false),
  });
}

/** Signs in with a passkey; throws what the browser throws when the person or the device says no. */
export function usePasskeySignIn() {
  return useMutation({
    mutationFn: async () => {
      type Asked = { challengeId: string; options: Parameters<typeof startAuthentication>[0]['optionsJSON'] };
      const { challengeId, options } = await api.post<Asked>('/api/session/passkey/challenge');
      const response = await startAuthentication({ optionsJSON: options });
      await api.post('/api/session/passkey', { challengeId, response });
      return api.get<Me>('/api/session');
    },
    onSuccess: useSignedIn(),
  });
}

/** Leaves for the provider. */
export function useProviderSignIn(to: string) {
  return useMutation({
    mutationFn: async () => {
      const { address, browser } = await api.post<{ address: string; browser: string }>('/api/session/provider/challenge');
      sessionStorage.setItem(ATTEMPT, JSON.stringify({ browser, to }));
      location.assign(address);
    },
  });
}

/** What the provider sent back, with what stayed here; each is good once. */
export function takeAttempt(search: string): { sent: Record<string, string>; to: string } {
  const kept = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? '{}') as { browser?: string; to?: string };
  sessionStorage.removeItem(ATTEMPT);
  const given = new URLSearchParams(search);
  const sent: Record<string, string> = { state: given.get('state') ?? 'none', browser: kept.browser ?? 'none' };
  for (const name of ['code', 'iss']) if (given.has(name)) sent[name] = given.get(name)!;
  return { sent, to: kept.to ?? '/' };
}

export function useBackFromProvider() {
  return useMutation({
    mutationFn: async (sent: Record<string, string>) => {
      await api.post('/api/session/provider', sent);
      return api.get<Me>('/api/session');
    },
    onSuccess: useSignedIn(),
  });
}
