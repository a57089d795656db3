import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { usePaged } from './paged.ts';
import type { Names } from './types.ts';

export const proposalKinds = ['recording-request', 'responsible-notice', 'clarification', 'report', 'training-request'] as const;
export const proposalStates = ['proposed', 'taken', 'declined'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** A stretch of a text that is shown folded. */
export type Fold = { from: number; to: number; kind: 'quoted' | 'signature' };
/** Letters to an address come back, since when and why. */
export type ReplyDoubt = { since: string; why: string };

/** An appeal that another goes on from, or that goes on from it. */
export type AppealLink = {
  id: string;
  number: string;
  subject: string;
  state: 'open' | 'answered' | 'exempt';
  receivedAt: string;
  direction: 'earlier' | 'later';
  how: 'references' | 'token' | 'number';
  link: 'linked' | 'suggested' | 'refused';
};

/** A letter of a known body and what it seems, or was said, to be. */
export type Proposal = {
  letterId: string;
  appealId: string;
  number: string;
  subject: string;
  kind: ProposalKind;
  state: (typeof proposalStates)[number];
  organizationId: string;
  organization: Names;
  receivedAt: string;
  decidedAt: string | null;
  decidedByName: string | null;
};

export function useTray(state: string, kind: string | undefined) {
  return usePaged<Proposal>(['tray'], '/api/tray', { state, kind });
}

export function useProposal(appealId: string) {
  return useQuery({
    queryKey: ['tray', 'of', appealId],
    queryFn: () => api.get<{ proposal: Proposal | null }>(`/api/appeals/${appealId}/proposal`),
  });
}

/** Takes the letter for `kind`, or for an ordinary one when there is none. */
export function useDecideLetter(letterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind: ProposalKind | null) =>
      kind ? api.post<{ ok: true }>(`/api/tray/${letterId}/take`, { kind }) : api.post<{ ok: true }>(`/api/tray/${letterId}/decline`, {}),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['tray'] });
      await client.invalidateQueries({ queryKey: ['appeals'] });
    },
  });
}

export type LetterAttachment = {
  position: number;
  name: string;
  declared: string;
  size: number;
  sniffed: string;
  runs: boolean;
  scan: 'waiting' | 'clean' | 'infected';
  signature: string | null;
};
type Verdict = { result: string; domain: string };
/** What is known of a letter from outside: its sender's standing, its attachments. */
export type LetterKnown = {
  standing: 'confirmed' | 'doubtful' | 'unknown' | null;
  verdicts: { spf: Verdict | null; dkim: Verdict[]; dmarc: Verdict | null } | null;
  scans: boolean;
  attachments: LetterAttachment[];
};

export function useLetterFacts(appealId: string) {
  return useQuery({ queryKey: ['appeals', 'letter', appealId], queryFn: () => api.get<LetterKnown>(`/api/appeals/${appealId}/letter`) });
}

/** Where an attachment is saved from. */
export function attachmentFile(appealId: string, position: number): string {
  return `/api/appeals/${appealId}/attachments/${position}`;
}
