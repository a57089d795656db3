import type { Tally } from '../../api/heat-map.ts';
import { useTexts } from '../../language/language.tsx';
import { number } from '../../language/time.ts';
import type { Column } from '../../ui/data-table.tsx';

/** Columns of a row that sums up duties: due, in time, late, the share of the late, excused, still open. */
export function useTallyColumns<T extends Tally>(): Column<T>[] {
  const { t, language } = useTexts();
  const count = (value: number) => number(language, value);
  return [
    { key: 'due', head: t('web.heat.head.due'), numeric: true, cell: ({ kept, late }) => count(kept + late) },
    { key: 'kept', head: t('web.figures.kept'), numeric: true, cell: ({ kept }) => count(kept) },
    {
      key: 'late',
      head: t('web.duties.state.late'),
      numeric: true,
      cell: ({ late }) => (late > 0 ? <b className="figures-over">▲ {count(late)}</b> : count(late)),
    },
    {
      key: 'share',
      head: t('web.heat.head.share'),
      numeric: true,
      cell: ({ kept, late }) => (kept + late === 0 ? '–' : number(language, (100 * late) / (kept + late), 1)),
    },
    { key: 'excused', head: t('web.duties.state.excused'), numeric: true, cell: ({ excused }) => count(excused) },
    { key: 'open', head: t('web.duties.state.open'), numeric: true, cell: ({ open }) => count(open) },
  ];
}
