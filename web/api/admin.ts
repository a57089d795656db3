import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api, download } from './client.ts';
import { usePaged } from './paged.ts';

export const centreRoles = ['administrator', 'supervisor', 'operator', 'editor', 'quality', 'training'] as const;
/** Roles of people who belong to another participant of interaction (¶18). */
export const bodyRoles = ['partner', 'ici', 'informatization', 'quality-body'] as const;
export type Role = (typeof centreRoles)[number] | (typeof bodyRoles)[number];
export type Skill = { kind: string; code: string; level: number };
export type Account = {
  id: string;
  email: string;
  name: string;
  language: Language;
  roles: Role[];
  skills: Skill[];
  active: boolean;
  demo: boolean;
  organizationId: string | null;
  revision: number;
  changedAt: string | null;
  changedBy: string | null;
};
export type NewAccount = Pick<Account, 'email' | 'name' | 'language' | 'roles' | 'skills' | 'organizationId'> & { password: string };
export type AccountChange = Pick<Account, 'revision'> & Partial<Pick<Account, 'active' | 'roles' | 'skills' | 'name' | 'organizationId'>>;

export type AccountFilter = { q?: string; role?: string; active?: string };

export function useAccounts(filter: AccountFilter = {}) {
  return usePaged<Account>(['accounts'], '/api/accounts', filter);
}

/** One account as it is now; asked for only when somebody else was first. */
export function useAccount(id: string) {
  return useQuery({ queryKey: ['account', id], queryFn: () => api.get<Account>(`/api/accounts/${id}`), enabled: false });
}

export function useCreateAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (account: NewAccount) => api.post<Account>('/api/accounts', account),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

/** Changes roles, skills or name; an account that is switched off loses its sessions at once. */
export function useChangeAccount(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: AccountChange) => api.patch<Account>(`/api/accounts/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export type JournalEntry = {
  id: number;
  at: string;
  actorKind: string;
  actorName: string;
  action: string;
  /** A look at personal data, not a change. */
  looked: boolean;
  subjectKind: string | null;
  subjectId: string | null;
  origin: string | null;
  requestId: string;
  /** What it was for, where the program asked. */
  why: string | null;
  detail: Record<string, unknown>;
};
export type JournalFilter = {
  subjectKind?: string;
  subjectId?: string;
  actorName?: string;
  action?: string;
  looked?: string;
  from?: string;
  to?: string;
};

/** Who did and who looked, the newest first. */
export function useJournal(filter: JournalFilter) {
  return usePaged<JournalEntry>(['audit'], '/api/audit', filter);
}

export type JournalHead = { position: number; hash: string | null; sealedAt: string | null };

/** How far the journal is sealed. */
export function useJournalHead() {
  return useQuery({ queryKey: ['audit', 'head'], queryFn: () => api.get<JournalHead>('/api/audit/head') });
}

/** Hands the journal of a time to the browser, with its chain of hashes. */
export function useJournalExport() {
  return useMutation({
    mutationFn: ({ why, ...query }: { from: string; to: string; why: string }) => download('/api/audit/export', query, why),
  });
}
