import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

export type Week = 5 | 6;
export type Names = { kk: string; ru: string; en: string };
export const kinds = ['public_holiday', 'religious_day_off', 'substitute', 'transferred'] as const;
export type Kind = (typeof kinds)[number];
/** What sets a day apart from the plain week. */
export type Special = { effect: 'off' | 'working'; kind: Kind; name: Names; act: string };
export type SpecialDay = Special & { day: string; week: Week; confidence: string };
export type DayChange = { day: string; week: Week; before: Special | null; after: Special | null };
export type Act = { title: string; number: string; on: string };
export type Warning = { code: string; text: string };
export type YearStatus = 'found' | 'provisional';
export type ShownYear = {
  year: number;
  status: YearStatus | 'missing';
  note: string;
  version: number;
  years: number[];
  days: SpecialDay[];
  workingDays: { five: number; six: number } | null;
  warnings: Warning[];
  asked: { year: number; state: 'missing' | 'provisional' } | null;
};
/** A day as a person wants it; 'plain' takes away what set it apart. */
export type DayEdit = { day: string; weeks: Week[]; effect: 'off' | 'working' | 'plain'; kind?: Kind; name?: Names };
export type WouldBe = { day: string; week: Week; effect: 'off' | 'working' | 'plain' };
export type Proposal = {
  id: string;
  payload: { changes: DayChange[]; act: Act; year: { year: number; status: YearStatus; note: string } | null };
  why: string;
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
  proposedBy: { id: string; name: string };
  proposedAt: string;
  mine: boolean;
  warnings: Warning[];
};
export type Change = {
  id: string;
  version: number;
  act: Act;
  why: string;
  proposedBy: string;
  proposedAt: string;
  confirmedBy: string;
  confirmedAt: string;
  days: DayChange[];
};
export type Moving = {
  id: string;
  paragraph: string;
  label: string;
  subjectKind: string;
  dueBefore: string;
  dueAfter: string;
  becomes: 'late' | 'in-time' | null;
};
export type Impact = { open: number; count: number; items: Moving[] };
export type Checked = { changes: DayChange[]; warnings: Warning[] };
export type YearFile = { format: 'json' | 'csv'; content: string; status: YearStatus };

const CALENDAR = 'calendar';

export function useYear(year: number) {
  return useQuery({
    queryKey: [CALENDAR, 'year', year],
    queryFn: () => api.get<ShownYear>(`/api/calendar/years/${year}`),
    placeholderData: keepPreviousData,
  });
}

/** Changes of days that wait for a second person. */
export function useProposals() {
  return useQuery({ queryKey: [CALENDAR, 'proposals'], queryFn: () => api.get<{ items: Proposal[] }>('/api/calendar/proposals') });
}

/** What moved days of a year, the newest first. */
export function useChanges(year: number) {
  return useQuery({
    queryKey: [CALENDAR, 'changes', year],
    queryFn: () => api.get<{ items: Change[] }>('/api/calendar/changes', { year }),
  });
}

/** Which open duties would move if the days were so; asked anew for every other set of days. */
export function useImpact(days: readonly WouldBe[]) {
  return useQuery({
    queryKey: ['obligations', 'impact', days],
    queryFn: () => api.post<Impact>('/api/obligations/impact', { days }),
    enabled: days.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** What a file would change; nothing is written. */
export function useCheckYear(year: number) {
  return useMutation({ mutationFn: (file: YearFile) => api.post<Checked>(`/api/calendar/years/${year}/check`, file) });
}

export function useProposeDays() {
  return useSending((body: { days: DayEdit[]; act: Act; why: string }) => api.post<Proposal>('/api/calendar/proposals', body));
}

export function useImportYear(year: number) {
  return useSending((body: YearFile & { act: Act; why: string }) => api.post<Proposal>(`/api/calendar/years/${year}/import`, body));
}

/** Confirms, refuses or takes back a proposal. */
export function useDecide(id: string) {
  return useSending(({ verb, why }: { verb: 'confirm' | 'refuse' | 'withdraw'; why?: string }) =>
    api.post<Proposal>(`/api/calendar/proposals/${id}/${verb}`, why === undefined ? {} : { why }),
  );
}

function useSending<I>(send: (input: I) => Promise<Proposal>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [CALENDAR] });
      void client.invalidateQueries({ queryKey: ['obligations'] });
    },
  });
}
