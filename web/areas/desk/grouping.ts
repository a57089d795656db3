import type { AppealRow } from '../../api/types.ts';
import { dayOf, dueMoment } from '../../language/time.ts';

export const groups = ['late', 'today', 'later', 'no-term'] as const;
export type Group = (typeof groups)[number];

/** Where a case stands in the list: by its deadline, in the days of Almaty. */
export function groupOf({ dueAt, late }: Pick<AppealRow, 'dueAt' | 'late'>, now: Date): Group {
  if (dueAt === null) return 'no-term';
  if (late || new Date(dueAt) <= now) return 'late';
  return dayOf(dueMoment(dueAt)) === dayOf(now) ? 'today' : 'later';
}
