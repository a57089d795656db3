import type { WaitByMonth, WaitMonth } from '../../api/figures.ts';
import { useTexts } from '../../language/language.tsx';
import { monthText } from '../../language/months.ts';
import { dayOf, number } from '../../language/time.ts';
import { since } from './since.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';

const NONE = '–';

/** The line by month, the newest first. An average over the target has its mark, not only a colour. */
export function WaitMonths({ figures: { rows, target } }: { figures: WaitByMonth }) {
  const { t, language } = useTexts();
  const count = (value: number) => number(language, value);
  const seconds = (value: number | null) => (value === null ? NONE : number(language, value, 1));
  const average = ({ averageSeconds }: WaitMonth) =>
    averageSeconds !== null && averageSeconds > target ? (
      <b className="figures-over">
        ▲ {seconds(averageSeconds)}
        <span className="unseen"> {t('web.figures.over')}</span>
      </b>
    ) : (
      seconds(averageSeconds)
    );
  const columns: Column<WaitMonth>[] = [
    { key: 'month', head: t('web.heat.head.month'), cell: ({ from }) => monthText(dayOf(from).slice(0, 7), t) },
    { key: 'average', head: t('web.duties.evidence.averageSeconds'), numeric: true, cell: average },
    { key: 'median', head: t('web.duties.evidence.medianSeconds'), numeric: true, cell: (row) => seconds(row.medianSeconds) },
    { key: 'p90', head: t('web.duties.evidence.p90Seconds'), numeric: true, cell: (row) => seconds(row.p90Seconds) },
    { key: 'offered', head: t('web.duties.evidence.offered'), numeric: true, cell: (row) => count(row.offered) },
    { key: 'answered', head: t('web.duties.evidence.answered'), numeric: true, cell: (row) => count(row.answered) },
    { key: 'abandoned', head: t('web.duties.evidence.abandoned'), numeric: true, cell: (row) => count(row.abandoned) },
    {
      key: 'within',
      head: t('web.duties.evidence.withinTarget'),
      numeric: true,
      cell: ({ offered, withinTarget }) => (offered === 0 ? NONE : `${number(language, withinTarget * 100, 1)}\u00A0%`),
    },
  ];
  return (
    <DataTable
      caption={t('web.figures.wait')}
      columns={columns}
      rows={since(rows, ({ offered }) => offered > 0).toReversed()}
      rowKey={({ from }) => from}
    />
  );
}
