import type { Cell, HeatMap } from '../../api/heat-map.ts';
import { useTexts } from '../../language/language.tsx';
import { monthText } from '../../language/months.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { since } from './since.ts';
import { useTallyColumns } from './tally-columns.tsx';

/** Letters by the month in which their answer fell due, the newest first. */
export function LetterMonths({ map }: { map: HeatMap }) {
  const { t } = useTexts();
  const columns: Column<Cell>[] = [
    { key: 'month', head: t('web.heat.head.month'), cell: ({ month }) => monthText(month, t) },
    ...useTallyColumns<Cell>(),
  ];
  const cells = since(
    map.rows.find(({ paragraph }) => paragraph === '8')?.cells ?? [],
    ({ kept, late, excused, open }) => kept + late + excused + open > 0,
  );
  return <DataTable caption={t('web.figures.letters')} columns={columns} rows={cells.toReversed()} rowKey={({ month }) => month} />;
}
