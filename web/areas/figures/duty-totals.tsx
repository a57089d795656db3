import type { HeatMap, HeatRow, Tally } from '../../api/heat-map.ts';
import { useTexts } from '../../language/language.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ParagraphTag } from '../../ui/marks.tsx';
import '../duties/duties.css';
import { useTallyColumns } from './tally-columns.tsx';

type Line = Tally & { row: HeatRow };

/** Every duty of the rulebook over all the months shown: how often it fell due, and how it was kept. */
export function DutyTotals({ map }: { map: HeatMap }) {
  const { t } = useTexts();
  const columns = useTotalsColumns();
  const lines = map.rows.map((row) => ({ row, ...sumOf(row.cells) }));
  return (
    <DataTable caption={t('web.figures.duties')} columns={columns} rows={lines} rowKey={({ row }) => `${row.paragraph} ${row.duty}`} />
  );
}

function useTotalsColumns(): Column<Line>[] {
  const { t } = useTexts();
  return [
    {
      key: 'duty',
      head: t('web.figures.duty'),
      cell: ({ row }) => (
        <span className="duty-name">
          <ParagraphTag paragraph={row.paragraph} />
          <span>{row.name}</span>
        </span>
      ),
    },
    {
      key: 'owes',
      head: t('web.duties.head.owes'),
      cell: ({ row: { debtors } }) => (
        <span className="s13 supporting">
          {debtors.length > 2 ? t('web.heat.debtors', { count: debtors.length }) : debtors.map(({ name }) => name).join(' · ')}
        </span>
      ),
    },
    ...useTallyColumns<Line>(),
  ];
}

function sumOf(cells: readonly Tally[]): Tally {
  const sum = { kept: 0, late: 0, excused: 0, open: 0 };
  for (const cell of cells) for (const key of ['kept', 'late', 'excused', 'open'] as const) sum[key] += cell[key];
  return sum;
}
