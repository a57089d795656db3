import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { CountedDay, Names, Unit } from './types.ts';

export const units: readonly Unit[] = ['working-days', 'days', 'hours', 'month', 'day-of-next-month', 'after-working-days', 'hours-before'];

export type Step = { code: string; to: 'debtor' | 'supervision' | 'administrators'; always?: boolean } & (
  | { share: number }
  | { before: number; unit: 'working-days' | 'hours' }
  | { after: number; unit: 'working-days' | 'hours' }
);
export type Edition = {
  id: string;
  edition: number;
  effectiveFrom: string;
  inForce: boolean;
  amount: number;
  unit: Unit;
  week: number | null;
  policy: boolean;
  text: Names;
  stops: Names;
  doesNotStop: Names;
  steps: Step[];
  act: string | null;
  /** How many open duties stand under it. */
  open: number;
};
type Side = { kind: string; name: string };
/** One term of one kind of participant, in all its editions, the oldest first. */
export type Row = {
  paragraph: string;
  duty: string;
  debtor: Side;
  creditor: Side;
  name: string;
  anchorWords: string;
  editions: Edition[];
};
/** A new edition as a person writes it. */
export type ReadingChange = {
  paragraph: string;
  duty: string;
  participantKind: string;
  effectiveFrom: string;
  amount: number;
  unit: string;
  week: 5 | 6 | null;
  policy: boolean;
  text: Names;
  stops: Names;
  doesNotStop: Names;
  steps: Step[] | null;
  act: string | null;
};
export type Proposal = {
  id: string;
  payload: ReadingChange;
  why: string;
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
  proposedBy: { id: string; name: string };
  proposedAt: string;
  mine: boolean;
};
export type Rulebook = { rows: Row[]; proposals: Proposal[] };
type Sample = { edition: number; text: string; dueAt: string; days: CountedDay[] };
export type Preview = { eventAt: string; before: Sample; after: Sample; stay: number };

/** Which row is meant, as one word: '28 decision centre'. */
export const rowKey = ({ paragraph, duty, debtor }: Pick<Row, 'paragraph' | 'duty' | 'debtor'>): string =>
  [paragraph, duty, debtor.kind].join('~');

/** How every term is read, for each kind of participant, in all its editions, and what is proposed. */
export function useRulebook() {
  return useQuery({ queryKey: ['obligations', 'rulebook'], queryFn: () => api.get<Rulebook>('/api/rulebook'), staleTime: 60_000 });
}

/** An event of this moment under the present reading and a new one; refused as the proposal itself would be. */
export function usePreview(change: ReadingChange | null) {
  return useQuery({
    queryKey: ['obligations', 'rulebook', 'preview', change],
    queryFn: () => api.post<Preview>('/api/rulebook/preview', change),
    enabled: change !== null,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

export function useProposeReading() {
  return useChanging((body: { change: ReadingChange; why: string }) => api.post<Proposal>('/api/rulebook/proposals', body));
}

/** Confirms, refuses or takes back a proposal. */
export function useDecideReading(id: string) {
  return useChanging(({ verb, why }: { verb: 'confirm' | 'refuse' | 'withdraw'; why?: string }) =>
    api.post<Proposal>(`/api/rulebook/proposals/${id}/${verb}`, why === undefined ? {} : { why }),
  );
}

function useChanging<I>(send: (input: I) => Promise<Proposal>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['obligations', 'rulebook'] }),
  });
}
