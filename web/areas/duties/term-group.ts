import type { Obligation } from '../../api/types.ts';
import { monthText } from '../../language/months.ts';
import type { Translate } from '../../language/texts.ts';
import { dayOf, dueMoment } from '../../language/time.ts';
import type { Shown } from './filters.tsx';

const DAY_MS = 86_400_000;

/** Under which heading a duty stands: what is owed by how near its end is, what is over by the month it ended in. */
export function termGroup({ dueAt, state: own }: Pick<Obligation, 'dueAt' | 'state'>, shown: Shown, now: Date, t: Translate): string {
  const due = dueMoment(dueAt);
  if (own !== 'open' || shown === 'all' || shown === 'was-late') return monthText(dayOf(due).slice(0, 7), t);
  if (new Date(dueAt) <= now) return t('web.duties.group.late');
  if (dayOf(due) === dayOf(now)) return t('web.duties.group.today');
  return due.getTime() - now.getTime() < 7 * DAY_MS ? t('web.duties.group.week') : t('web.duties.group.later');
}
