import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { type Side, sides, useHeatMap } from '../../api/heat-map.ts';
import { useFilters } from '../../filters.ts';
import { useAction, useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { Kbd } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { CellPanel } from './cell-panel.tsx';
import { useDebtorChoices } from './choices.ts';
import './duties.css';
import './heat.css';
import { HeatLegend } from './heat-legend.tsx';
import { HeatGrid } from './heat-grid.tsx';
import { HeatTable } from './heat-table.tsx';
import { ViewSwitch } from './view-switch.tsx';

const spans = [6, 12, 24, 36] as const;

/** How the terms of each paragraph were kept, a column a month; beside it the chosen cell by who owed. */
export function Screen() {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const [filters, filter] = useFilters(['side', 'body', 'months', 'row', 'month']);
  const [asTable, setAsTable] = useState(false);
  const toggle = () => setAsTable(!asTable);
  useAction('board.table', toggle);
  const { bodies } = useDebtorChoices();
  const side: Side | undefined = sides.find((one) => one === filters.side);
  const months = spans.find((one) => String(one) === filters.months) ?? 12;
  const asked = { months, ...(side ? { side } : {}), ...(filters.body ? { debtorId: filters.body } : {}) };
  const { data, error, refetch, isPending } = useHeatMap(asked);
  const [paragraph = '', duty = ''] = (filters.row ?? '').split(' ');
  const chosen = filters.row && filters.month ? { paragraph, duty, month: filters.month } : null;
  const close = () => filter({ row: '', month: '' });

  return (
    <Page
      heading={t('web.heat.title')}
      aside={<ViewSwitch at="heat-map" />}
      side={
        chosen ? (
          <CellPanel cell={{ ...chosen, ...(filters.body ? { debtorId: filters.body } : {}) }} onClose={close} />
        ) : (
          <EmptyState>{t('web.heat.choose')}</EmptyState>
        )
      }
    >
      <search className="filters">
        <SegmentedControl
          aria-label={t('web.duties.filter.debtor')}
          value={side ?? 'all'}
          onChange={(value) => filter({ side: value === 'all' ? '' : value })}
          data={(['all', ...sides] as const).map((value) => ({ value, label: t(`web.heat.side.${value}`) }))}
        />
        <Select
          aria-label={t('web.duties.filter.bodies')}
          placeholder={t('web.heat.all-bodies')}
          searchable
          clearable
          w={170}
          value={filters.body ?? null}
          onChange={(value) => filter({ body: value ?? '' })}
          data={bodies}
        />
        <Select
          aria-label={t('web.heat.span')}
          allowDeselect={false}
          w={135}
          value={String(months)}
          onChange={(value) => filter({ months: value === '12' ? '' : (value ?? '') })}
          data={spans.map((value) => ({ value: String(value), label: t('web.heat.months', { months: value }) }))}
        />
        <Button variant="subtle" onClick={toggle} aria-pressed={asTable}>
          {t(asTable ? 'web.heat.as-map' : 'web.heat.as-table')} <Kbd keys={keysOf('board.table')} />
        </Button>
      </search>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={14} height={42} />}
      {data &&
        (asTable ? <HeatTable map={data} /> : <HeatGrid map={data} chosen={chosen} onChoose={(row, month) => filter({ row, month })} />)}
      {data && !asTable && <HeatLegend />}
    </Page>
  );
}
