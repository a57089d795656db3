import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, upload } from './client.ts';

/** What can be added without a file. */
export const referenceKinds = ['letter', 'call', 'signature', 'message', 'note'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export type Piece = {
  id: string;
  kind: ReferenceKind | 'file';
  reference: string | null;
  note: string;
  file: { name: string; mediaType: string; bytes: number; sha256: string } | null;
  addedBy: string | null;
  addedAt: string;
  struck: { at: string; by: string; why: string } | null;
};
export type Pieces = { items: Piece[] };
export type NewReference = { kind: ReferenceKind; reference?: string; note?: string };

/** The largest file the server takes, in bytes. */
export const MOST_BYTES = 20 * 1_048_576;

/** Where a file of evidence is fetched from; the browser only ever saves it. */
export const fileAddress = (dutyId: string, pieceId: string): string => `/api/obligations/${dutyId}/evidence/${pieceId}/file`;

/** What proves a duty, what was struck out too; the server writes down who looked. */
export function useEvidence(dutyId: string) {
  return useQuery({
    queryKey: ['obligations', 'evidence', dutyId],
    queryFn: () => api.get<Pieces>(`/api/obligations/${dutyId}/evidence`),
  });
}

export function useAddReference(dutyId: string) {
  return useChanging(dutyId, (piece: NewReference) => api.post<Pieces>(`/api/obligations/${dutyId}/evidence`, piece));
}

export function useAddFile(dutyId: string) {
  return useChanging(dutyId, ({ file, note }: { file: File; note: string }) =>
    upload<Pieces>(`/api/obligations/${dutyId}/evidence/file`, { name: file.name, note }, file),
  );
}

export function useStrike(dutyId: string, pieceId: string) {
  return useChanging(dutyId, (why: string) => api.post<Pieces>(`/api/obligations/${dutyId}/evidence/${pieceId}/strike`, { why }));
}

function useChanging<I>(dutyId: string, send: (input: I) => Promise<Pieces>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (pieces) => {
      client.setQueryData(['obligations', 'evidence', dutyId], pieces);
      void client.invalidateQueries({ queryKey: ['obligations', 'history', dutyId] });
    },
  });
}
