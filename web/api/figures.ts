import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api } from './client.ts';
import type { HeatMap } from './heat-map.ts';

/** The ¶7 figure of one month; null where nothing was offered. Seconds; the share is 0 to 1. */
export type WaitMonth = {
  from: string;
  offered: number;
  answered: number;
  abandoned: number;
  averageSeconds: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
  withinTarget: number;
};
export type WaitByMonth = { definition: string; target: number; rows: WaitMonth[] };

/** The line since an instant, month by month; the definition is in the reader's language. */
export function useWaitByMonth(from: string, language: Language) {
  return useQuery({
    queryKey: ['wait', 'months', from, language],
    queryFn: () => api.get<WaitByMonth>('/api/wait', { from, by: 'month' }),
    placeholderData: keepPreviousData,
  });
}

/** How everybody kept the terms of each paragraph, without a body or a record. */
export function useDutyFigures(months: number, language: Language) {
  return useQuery({
    queryKey: ['obligations', 'figures', months, language],
    queryFn: () => api.get<HeatMap>('/api/figures/duties', { months }),
    placeholderData: keepPreviousData,
  });
}
