import { Button, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallRegister } from '../../api/register.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { DayField } from '../../ui/day-field.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import { RestingField } from '../../ui/resting-field.tsx';
import { useCallColumns } from './columns.tsx';
import { dayAfter, dayStart } from '../../language/days.ts';
import './register.css';

const states = ['calling', 'greeting', 'menu', 'queued', 'offered', 'talking', 'held', 'noticing', 'rating', 'ended'] as const;

/** The register of calls: who rang when, how long they waited (¶7), who answered, the mark (¶13), the recording. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [filters, filter] = useFilters(['from', 'to', 'number', 'state']);
  const { from, to, number, state } = filters;
  const pages = useCallRegister({
    ...(from ? { from: dayStart(from) } : {}),
    ...(to ? { to: dayAfter(to) } : {}),
    ...(number && number.length > 1 ? { number } : {}),
    ...(state ? { state } : {}),
  });
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page heading={t('web.register.title')}>
      <search className="filters">
        <DayField label={t('web.register.filter.from')} value={from ?? ''} onChange={(day) => filter({ from: day })} />
        <DayField label={t('web.register.filter.to')} value={to ?? ''} onChange={(day) => filter({ to: day })} />
        <RestingField
          inputMode="tel"
          label={t('web.register.filter.number')}
          placeholder={t('web.register.filter.number-hint')}
          value={number ?? ''}
          onRest={(value) => filter({ number: value })}
        />
        <Select
          label={t('web.register.filter.state')}
          placeholder={t('web.register.any-state')}
          clearable
          w={190}
          value={state ?? null}
          onChange={(value) => filter({ state: value ?? '' })}
          data={states.map((value) => ({ value, label: t(`web.register.state.${value}`) }))}
        />
        {filtered && (
          <Button variant="subtle" onClick={() => filter({ from: '', to: '', number: '', state: '' })}>
            {t('web.register.clear')}
          </Button>
        )}
      </search>
      <PagedTable
        pages={pages}
        caption={t('web.register.caption')}
        columns={useCallColumns()}
        rowKey={({ id }) => id}
        onSelect={({ id }) => void navigate({ to: paths.registeredCall(id) })}
        empty={t('web.register.empty')}
      />
    </Page>
  );
}
