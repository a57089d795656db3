import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

export const sides = ['centre', 'bodies', 'providers', 'ici-operator'] as const;
export type Side = (typeof sides)[number];

/** Of the duties whose terms end in one month: kept in time, late for good or still, excused, still open within the term. */
export type Tally = { kept: number; late: number; excused: number; open: number };
export type Cell = Tally & { month: string; /** ¶7 only. */ averageSeconds: number | null };
export type HeatRow = {
  paragraph: string;
  duty: string;
  name: string;
  policy: boolean;
  debtors: { kind: string; name: string }[];
  cells: Cell[];
  late: number;
};
export type HeatMap = { months: string[]; rows: HeatRow[] };
export type CellDetail = {
  name: string;
  readings: { edition: number; effectiveFrom: string; text: string; policy: boolean }[];
  bodies: (Tally & { kind: string; id: string | null; name: string })[];
};

/** How the terms of each paragraph were kept, month by month, this one included. */
export function useHeatMap(asked: { months: number; side?: Side; debtorId?: string }) {
  return useQuery({
    queryKey: ['obligations', 'heat-map', asked],
    queryFn: () => api.get<HeatMap>('/api/obligations/heat-map', asked),
    placeholderData: keepPreviousData,
  });
}

export type CellOf = { paragraph: string; duty: string; month: string; debtorId?: string };

/** One cell split by who owed, with the readings that held. */
export function useCell(asked: CellOf) {
  return useQuery({
    queryKey: ['obligations', 'heat-map', 'cell', asked],
    queryFn: () => api.get<CellDetail>('/api/obligations/heat-map/cell', asked),
  });
}
