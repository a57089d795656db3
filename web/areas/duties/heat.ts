import type { Cell, HeatRow, Tally } from '../../api/heat-map.ts';
import type { Translate } from '../../language/texts.ts';

/** `none`: kept; `empty`: nothing fell due; the rest by the share that was late. */
export type Heat = 'empty' | 'none' | 'under-2' | 'under-8' | 'under-16' | 'over-16';
export const heats = ['none', 'under-2', 'under-8', 'under-16', 'over-16'] as const;

/** Under so many due no share is a judgement: gold at most. */
const FEW = 10;

/** What had to be judged: kept and late. Excused ones were not owed, open ones are not over. */
export const dueOf = ({ kept, late }: Tally): number => kept + late;

/** How hot a cell is, by the share of late ones among all due. */
export function heatOf(tally: Tally): Heat {
  const due = dueOf(tally);
  if (due + tally.open + tally.excused === 0) return 'empty';
  if (tally.late === 0) return 'none';
  const share = tally.late / due;
  if (share < 0.02) return 'under-2';
  if (share < 0.08 || due < FEW) return 'under-8';
  return share <= 0.16 ? 'under-16' : 'over-16';
}

/** ¶7 is one duty a month, judged by its figure: a month over the target is hot although it is only one. */
export function heatOfRow(row: Pick<HeatRow, 'paragraph'>, cell: Cell): Heat {
  return row.paragraph === '7' && cell.averageSeconds !== null && cell.late > 0 ? 'under-16' : heatOf(cell);
}

/** A cell for who hears it, without the row and month: '7 late of 41, 2 excused, 1 open'. */
export function cellWords(cell: Cell | Tally, t: Translate): string {
  const { late, excused, open } = cell;
  const due = dueOf(cell);
  const parts = [
    'averageSeconds' in cell && cell.averageSeconds !== null && t('web.heat.seconds', { seconds: Math.round(cell.averageSeconds) }),
    due > 0 && (late > 0 ? t('web.heat.late-of', { late, due }) : t('web.heat.kept', { kept: due })),
    excused > 0 && t('web.heat.excused', { excused }),
    open > 0 && t('web.heat.open', { open }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : t('web.heat.nothing');
}
