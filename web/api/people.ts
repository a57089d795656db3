import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api, download } from './client.ts';

export type PersonKind = 'individual' | 'legal_entity';
export const purposes = ['sms', 'email-rating', 'contact'] as const;
export type Purpose = (typeof purposes)[number];
export const consentSources = ['call', 'letter', 'form', 'operator'] as const;
export type ConsentSource = (typeof consentSources)[number];

export type PersonAddress = {
  id: string;
  kind: 'phone' | 'email';
  value: string;
  preferred: boolean;
  verified: boolean;
  addedAt: string;
  others: { id: string; name: string }[];
};
export type ConsentWord = { purpose: string; given: boolean; source: string; reference: string; at: string; recordedBy: string | null };
export type Tie = { id: string; recipientId: string; name: string; kind: PersonKind; position: string };
export type Person = {
  id: string;
  kind: PersonKind;
  name: string;
  otherNames: string[];
  language: Language | null;
  region: string | null;
  postalAddress: string;
  revision: number;
  createdAt: string;
  changedAt: string | null;
  changedBy: string | null;
  erasedAt: string | null;
  /** IIN or BIN; only its last four digits. */
  number: { kind: 'iin' | 'bin'; masked: string; test: boolean } | null;
  addresses: PersonAddress[];
  consents: ConsentWord[];
  standing: Record<Purpose, boolean | null>;
  ties: Tie[];
};
export type FoundPerson = {
  id: string;
  kind: PersonKind;
  name: string;
  region: string | null;
  phone: string | null;
  email: string | null;
  number: string | null;
  erased: boolean;
};
export type PersonWish = {
  kind: PersonKind;
  name: string;
  language: Language | null;
  region: string | null;
  postalAddress: string;
  /** Unset: left as it is; null: taken away. */
  number?: string | null;
};
export type Duplicate = { id: string; kind: PersonKind; name: string; by: ('phone' | 'email')[] };
export type Merge = {
  id: string;
  recipientId: string;
  survivorId: string;
  name: string;
  why: string;
  mergedAt: string;
  mergedBy: string | null;
};
type MergeSide = { person: Person; held: Record<string, number> };
export type MergePreview = { survivor: MergeSide; joined: MergeSide; refused: { code: string; words: string } | null };
export type Copy = {
  id: string;
  recipientId: string;
  language: Language;
  why: string;
  state: 'queued' | 'ready' | 'expired';
  done: number;
  total: number;
  askedAt: string;
  askedBy: string;
  expiresAt: string | null;
};
export type ErasureProposal = {
  id: string;
  recipientId: string;
  payload: { requestNumber: string; requestedOn: string; ids: string[] };
  why: string;
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
  proposedBy: { id: string; name: string };
  proposedAt: string;
  decidedBy: { id: string; name: string } | null;
  decidedAt: string | null;
  decisionWhy: string | null;
  mine: boolean;
};
export type ErasurePreview = {
  held: Record<string, number>;
  kept: { what: string; basis: string; until: 'retention' | 'always' }[];
  refused: { code: string; words: string } | null;
  proposal: ErasureProposal | null;
};

const at = (id: string, more = '') => `/api/recipients/${id}${more}`;

/** Everything about somebody; asked by a joined record's id, the one it is read as. */
export function usePerson(id: string | null) {
  return useQuery({ queryKey: ['recipients', id], queryFn: () => api.get<Person>(at(id!)), enabled: id !== null });
}

/**
 * People a search finds. Asked once for what was typed and not again when something changes, for each one found is a look that
 * the server writes down.
 */
export function usePeopleSearch(q: string) {
  return useQuery({
    queryKey: ['people-search', q],
    queryFn: () => api.post<{ items: FoundPerson[]; more: boolean }>('/api/recipients/search', { q }),
    enabled: q.trim() !== '',
    staleTime: Infinity,
    gcTime: 600_000,
    retry: false,
  });
}

export function useCreatePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: PersonWish) => api.post<Person>('/api/recipients', wish),
    onSuccess: (person) => client.setQueryData(['recipients', person.id], person),
  });
}

/** A change of one person; the answer is the person as they are now, shown at once. */
function usePersonChange<Input>(id: string, send: (input: Input) => Promise<Person>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (person) => {
      client.setQueryData(['recipients', id], person);
      return Promise.all([
        client.invalidateQueries({ queryKey: ['recipients', id, 'timeline'] }),
        client.invalidateQueries({ queryKey: ['calls'] }),
      ]);
    },
  });
}

export const useChangePerson = (id: string) =>
  usePersonChange(id, (change: Partial<PersonWish> & { revision: number }) => api.patch<Person>(at(id), change));
export const useAddAddress = (id: string) =>
  usePersonChange(id, (address: { kind: string; value: string }) => api.post<Person>(at(id, '/addresses'), address));
export const useChangeAddress = (id: string) =>
  usePersonChange(id, ({ addressId, ...change }: { addressId: string; preferred?: true; verified?: boolean }) =>
    api.patch<Person>(at(id, `/addresses/${addressId}`), change),
  );
export const useRemoveAddress = (id: string) =>
  usePersonChange(id, (addressId: string) => api.delete<Person>(at(id, `/addresses/${addressId}`)));
export const useRecordConsent = (id: string) =>
  usePersonChange(id, (word: { purpose: Purpose; given: boolean; source: ConsentSource; reference: string; at?: string }) =>
    api.post<Person>(at(id, '/consents'), word),
  );
export const useAddTie = (id: string) =>
  usePersonChange(id, (tie: { otherId: string; position: string }) => api.post<Person>(at(id, '/ties'), tie));
export const useRemoveTie = (id: string) => usePersonChange(id, (tieId: string) => api.delete<Person>(at(id, `/ties/${tieId}`)));

/** The whole IIN or BIN, for a reason that is kept. */
export function useReveal(id: string) {
  return useMutation({ mutationFn: (why: string) => api.explained<{ kind: string; value: string }>(at(id, '/number'), why) });
}

export function useDuplicates(id: string) {
  return useQuery({ queryKey: ['recipients', id, 'duplicates'], queryFn: () => api.get<{ items: Duplicate[] }>(at(id, '/duplicates')) });
}

export function useMerges(id: string, enabled = true) {
  return useQuery({ queryKey: ['recipients', id, 'merges'], queryFn: () => api.get<{ items: Merge[] }>(at(id, '/merges')), enabled });
}

export function useMergePreview(id: string, otherId: string | null) {
  return useQuery({
    queryKey: ['recipients', id, 'merge', otherId],
    queryFn: () => api.get<MergePreview>(at(id, `/merge/${otherId}`)),
    enabled: otherId !== null,
  });
}

function useAfterMerge() {
  const client = useQueryClient();
  return () => Promise.all(['recipients', 'people-search', 'calls'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

export function useMerge() {
  const onSuccess = useAfterMerge();
  return useMutation({
    mutationFn: ({ survivorId, otherId, why }: { survivorId: string; otherId: string; why: string }) =>
      api.post<Person>(at(survivorId, '/merge'), { otherId, why }),
    onSuccess,
  });
}

export function useUnmerge() {
  const onSuccess = useAfterMerge();
  return useMutation({
    mutationFn: ({ id, ...wish }: { id: string; why: string; addressIds: string[] }) =>
      api.post<Person>(`/api/recipients/merges/${id}/undo`, wish),
    onSuccess,
  });
}

/** Copies of what is held; asked again while one is being made. */
export function useCopies(id: string) {
  return useQuery({
    queryKey: ['recipients', id, 'copies'],
    queryFn: () => api.get<{ items: Copy[] }>(at(id, '/copies')),
    refetchInterval: ({ state }) => (state.data?.items.some((copy) => copy.state === 'queued') ? 2_000 : false),
  });
}

export function useAskCopy(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: { language: Language; why: string }) => api.post<Copy>(at(id, '/copies'), wish),
    onSuccess: () => client.invalidateQueries({ queryKey: ['recipients', id, 'copies'] }),
  });
}

export function useFetchCopy(id: string) {
  return useMutation({
    mutationFn: ({ copyId, format }: { copyId: string; format: 'html' | 'json' }) =>
      download(at(id, `/copies/${copyId}/file`), { format }, ''),
  });
}

export function useErasure(id: string) {
  return useQuery({ queryKey: ['recipients', id, 'erasure'], queryFn: () => api.get<ErasurePreview>(at(id, '/erasure')) });
}

/** Erasures that wait for a second person. */
export function useErasures(enabled: boolean) {
  return useQuery({
    queryKey: ['recipients', 'erasures'],
    queryFn: () => api.get<{ items: ErasureProposal[] }>('/api/recipients/erasures'),
    enabled,
  });
}

function useAfterErasure() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['recipients'] });
}

export function useProposeErasure(id: string) {
  const onSuccess = useAfterErasure();
  return useMutation({
    mutationFn: (request: { requestNumber: string; requestedOn: string; why: string }) =>
      api.post<ErasureProposal>(at(id, '/erasure'), request),
    onSuccess,
  });
}

export function useDecideErasure(proposalId: string) {
  const onSuccess = useAfterErasure();
  return useMutation({
    mutationFn: ({ decision, why }: { decision: 'confirm' | 'refuse' | 'withdraw'; why?: string }) =>
      api.post<ErasureProposal>(`/api/recipients/erasures/${proposalId}/${decision}`, why === undefined ? {} : { why }),
    onSuccess,
  });
}

export type Caller = { id: string; kind: PersonKind; name: string };

/** Who shares the number of one's own call; asked once a call. */
export function useCallers(callId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['callers', callId],
    queryFn: () => api.get<{ items: Caller[] }>(`/api/calls/${callId}/callers`),
    enabled,
    retry: false,
  });
}

export function useTakeCallFor(callId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (recipientId: string) => api.put<{ recipientId: string }>(`/api/calls/${callId}/recipient`, { recipientId }),
    onSuccess: () => Promise.all(['calls', 'callers', 'consultations'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
