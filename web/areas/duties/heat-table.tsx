import type { Cell, HeatMap, HeatRow } from '../../api/heat-map.ts';
import { useTexts } from '../../language/language.tsx';
import { monthText } from '../../language/months.ts';
import { number } from '../../language/time.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { dueOf } from './heat.ts';

type Line = { row: HeatRow; cell: Cell };

/** The heat map in figures: a line for each paragraph and month in which anything fell due. */
export function HeatTable({ map }: { map: HeatMap }) {
  const { t, language } = useTexts();
  const figure = (value: number) => number(language, value);
  const columns: Column<Line>[] = [
    { key: 'month', head: t('web.heat.head.month'), cell: ({ cell }) => monthText(cell.month, t) },
    { key: 'due', head: t('web.heat.head.due'), numeric: true, cell: ({ cell }) => figure(dueOf(cell)) },
    { key: 'late', head: t('web.duties.state.late'), numeric: true, cell: ({ cell }) => figure(cell.late) },
    {
      key: 'share',
      head: t('web.heat.head.share'),
      numeric: true,
      cell: ({ cell }) => (dueOf(cell) === 0 ? '–' : number(language, (100 * cell.late) / dueOf(cell), 1)),
    },
    { key: 'excused', head: t('web.duties.state.excused'), numeric: true, cell: ({ cell }) => figure(cell.excused) },
    { key: 'open', head: t('web.duties.state.open'), numeric: true, cell: ({ cell }) => figure(cell.open) },
    {
      key: 'average',
      head: t('web.duties.evidence.averageSeconds'),
      numeric: true,
      cell: ({ cell }) => (cell.averageSeconds === null ? '–' : number(language, cell.averageSeconds, 1)),
    },
  ];
  const lines = map.rows.flatMap((row) =>
    row.cells.filter((cell) => dueOf(cell) + cell.open + cell.excused > 0).map((cell) => ({ row, cell })),
  );
  return (
    <DataTable
      caption={t('web.heat.caption')}
      columns={columns}
      rows={lines}
      groupOf={({ row }) => `¶${row.paragraph} ${row.name}`}
      rowKey={({ row, cell }) => [row.paragraph, row.duty, cell.month].join(' ')}
    />
  );
}
