import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { Board } from '../../api/types.ts';
import { useAction, useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { clock, dayOf, number } from '../../language/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Kbd } from '../../ui/marks.tsx';
import { HalfHourBars } from './half-hour-bars.tsx';

type Props = { rows: Board['byHalfHour']; now: Date };

/** The day by half hours, drawn; the same figures as a table on one key. */
export function HalfHours({ rows, now }: Props) {
  const { t, language } = useTexts();
  const { keysOf } = useKeys();
  const { ref, width, height } = useElementSize();
  const [asTable, setAsTable] = useState(false);
  const toggle = () => setAsTable(!asTable);
  useAction('board.table', toggle);
  const today = rows.filter(({ from }) => dayOf(from) === dayOf(now));
  return (
    <section className="half-hours">
      <header className="board-section">
        <h2>{t('web.board.chart')}</h2>
        <span className="grow" />
        <span className="key-swatch key-measured">{t('web.board.measured')}</span>
        <span className="key-swatch key-over">▲ {t('web.board.over')}</span>
        <Button size="xs" variant="subtle" onClick={toggle} aria-pressed={asTable}>
          {t(asTable ? 'web.board.as-chart' : 'web.board.table')} <Kbd keys={keysOf('board.table')} />
        </Button>
      </header>
      {/* A table may be longer than its place; then it is scrolled by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="half-hours-body" ref={ref} tabIndex={asTable ? 0 : undefined}>
        {asTable ? (
          <DataTable
            caption={t('web.board.chart')}
            rows={today}
            rowKey={({ from }) => from}
            columns={[
              { key: 'from', head: t('web.board.head.half-hour'), cell: ({ from }) => clock(from) },
              {
                key: 'average',
                head: t('web.board.head.average'),
                numeric: true,
                cell: ({ averageSeconds }) => (averageSeconds === null ? '–' : number(language, averageSeconds, 1)),
              },
              { key: 'offered', head: t('web.board.head.offered'), numeric: true, cell: ({ offered }) => number(language, offered) },
            ]}
          />
        ) : (
          <figure aria-label={t('web.board.chart')}>
            <figcaption className="unseen">{t('web.board.show-table')}</figcaption>
            <HalfHourBars rows={today} now={now} width={width} height={height} />
          </figure>
        )}
      </div>
    </section>
  );
}
