import { startRegistration } from '@simplewebauthn/browser';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

export type Security = {
  totpSince: string | null;
  passkeys: { id: string; name: string; createdAt: string; usedAt: string | null }[];
  recoveryCodes: number;
  required: boolean;
};
export type SessionRow = {
  id: string;
  createdAt: string;
  seenAt: string;
  origin: string | null;
  userAgent: string;
  way: 'password' | 'two-factors' | 'passkey' | 'provider';
  own: boolean;
};
/** What shows that it is still the same person. */
export type Proof = { password?: string; code?: string };

const SECURITY = ['security'] as const;
const SESSIONS = ['sessions'] as const;

/** How my account is guarded. */
export function useSecurity() {
  return useQuery({ queryKey: SECURITY, queryFn: () => api.get<Security>('/api/security') });
}

/** What was set up is read anew, and so is whether something has to be done first. */
export function useReadAnew(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: SECURITY });
    void client.invalidateQueries({ queryKey: ['session'] });
  };
}

export function useBeginTotp() {
  return useMutation({ mutationFn: () => api.post<{ secret: string; address: string }>('/api/security/totp') });
}

/** Answers the recovery codes when this is the first second factor. */
export function useConfirmTotp() {
  return useMutation({
    mutationFn: (code: string) => api.post<{ recoveryCodes: string[] | null }>('/api/security/totp/confirm', { code }),
  });
}

/** Something that asks for a proof first: `path` is what is done. */
export function useProved<T = Security>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (proof: Proof) => api.post<T>(path, proof),
    onSuccess: () => client.invalidateQueries({ queryKey: SECURITY }),
  });
}

/** Has the authenticator make a passkey and adds it. Throws what the browser throws when the person or the device says no. */
export function useAddPasskey() {
  return useMutation({
    mutationFn: async (name: string) => {
      type Asked = { challengeId: string; options: Parameters<typeof startRegistration>[0]['optionsJSON'] };
      const { challengeId, options } = await api.post<Asked>('/api/security/passkeys/challenge');
      const response = await startRegistration({ optionsJSON: options });
      return api.post<{ recoveryCodes: string[] | null }>('/api/security/passkeys', { challengeId, name, response });
    },
  });
}

/** Where I am signed in. */
export function useSessions() {
  return useQuery({ queryKey: SESSIONS, queryFn: () => api.get<{ items: SessionRow[] }>('/api/sessions') });
}

/** Ends one of my sessions, or with null all but this one. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => api.delete<{ ended: number }>(id ? `/api/sessions/${id}` : '/api/sessions'),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

/** Where somebody is signed in; the look is journaled, so it is fetched only when asked for. */
export function useSessionsOf(accountId: string, asked: boolean) {
  return useQuery({
    queryKey: [...SESSIONS, accountId],
    queryFn: () => api.get<{ items: SessionRow[] }>(`/api/accounts/${accountId}/sessions`),
    enabled: asked,
    staleTime: Infinity,
  });
}

export function useEndSessionOf(accountId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<{ ended: number }>(`/api/accounts/${accountId}/sessions/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: [...SESSIONS, accountId] }),
  });
}

/** A one-time password for who forgot theirs; it is in this answer alone. */
export function useResetPassword(accountId: string) {
  return useMutation({ mutationFn: () => api.post<{ password: string }>(`/api/accounts/${accountId}/password-reset`) });
}

export function useResetFactors(accountId: string) {
  return useMutation({ mutationFn: () => api.post<{ ok: true }>(`/api/accounts/${accountId}/factors-reset`) });
}

export const noticeKinds = [
  'client-changed',
  'client-changed-of',
  'recovery-code-used',
  'password-reset',
  'password-changed',
  'factors-reset',
  'factor-added',
  'factor-removed',
] as const;
export type SecurityNotice = { id: string; kind: (typeof noticeKinds)[number]; at: string; detail: Record<string, string | boolean> };

const NOTICES = ['notices'] as const;

/** What happened to the safety of my account and I have not yet said "seen" to. */
export function useSecurityNotices() {
  return useQuery({ queryKey: NOTICES, queryFn: () => api.get<{ items: SecurityNotice[] }>('/api/session/notices'), staleTime: 300_000 });
}

export function useSecurityNoticesSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => api.post<{ items: SecurityNotice[] }>('/api/session/notices/seen', { until }),
    onSuccess: (left) => client.setQueryData(NOTICES, left),
  });
}
