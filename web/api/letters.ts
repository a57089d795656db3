import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Language } from '../language/texts.ts';
import type { Allowed, Appeal, AppealEntry, AppealKind, Draft, EditionState } from './types.ts';

const one = (id: string) => ['appeals', 'one', id] as const;

export type NamedEdition = { editionId: string; title: string; edition: number; language: Language; state: EditionState | 'superseded' };
/** `editions` names those of `editionIds`, so that the articles of a draft can be shown as such again. */
export type SavedDraft = Draft & { editions?: readonly NamedEdition[] };
/** An appeal with all that was said, its duty, drafts, and what may be done with it and why not. */
export type ShownAppeal = Omit<Appeal, 'draft' | 'entries'> & {
  entries: (Omit<AppealEntry, 'editions'> & { editions: NamedEdition[] })[];
  draft: SavedDraft | null;
  allowed: Appeal['allowed'] & { release: Allowed };
};

export function useAppeal(id: string) {
  return useQuery({ queryKey: one(id), queryFn: () => api.get<ShownAppeal>(`/api/appeals/${id}`) });
}

export type AppealChange = {
  kind?: AppealKind;
  applicant?: string;
  region?: string | null;
  organizationId?: string | null;
  serviceId?: string | null;
  subject?: string;
  measuresTaken?: string;
};

/** Completes what the register asks of an appeal (Annex 2). */
export function useChangeAppeal(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: AppealChange) => api.patch<{ ok: true }>(`/api/appeals/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['appeals'] }),
  });
}

/** A step of the case that carries nothing but perhaps a reason: take, release, exempt. */
export function useAppealStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason }: { step: 'take' | 'release' | 'exempt'; reason?: string }) =>
      api.post<{ ok: true }>(`/api/appeals/${id}/${step}`, reason === undefined ? {} : { reason }),
    onSettled: () => client.invalidateQueries({ queryKey: ['appeals'] }),
  });
}

export type DraftInput = { body: string; editionIds: readonly string[]; revision: number };

/** Keeps the draft on the server; 409 `draft-changed` when it was saved elsewhere since `revision`. */
export function saveDraft(id: string, draft: DraftInput): Promise<{ revision: number; savedAt: string }> {
  return api.put(`/api/appeals/${id}/draft`, draft);
}

/** Sends the answer off: it goes to the outbox, and only its dispatch keeps the duty (¶8). */
export function useAnswer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: { body: string; editionIds: readonly string[] }) =>
      api.post<{ entryId: string; state: string }>(`/api/appeals/${id}/answer`, answer),
    onSettled: () => Promise.all(['appeals', 'obligations', 'recipients'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Where the letter stands as it came, byte for byte. */
export const rawLetter = (id: string): string => `/api/appeals/${id}/raw`;

/** Says whether a letter goes on from an earlier appeal. */
export function useDecideLink(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ earlierId, decision }: { earlierId: string; decision: 'linked' | 'refused' }) =>
      api.post<{ ok: true }>(`/api/appeals/${id}/links/${earlierId}`, { decision }),
    onSettled: () => client.invalidateQueries({ queryKey: ['appeals'] }),
  });
}
