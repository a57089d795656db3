import { Button, SegmentedControl, Select } from '@mantine/core';
import type { DutyCounts, DutyState } from '../../api/duties.ts';
import { useTexts } from '../../language/language.tsx';
import { number } from '../../language/time.ts';
import { DayField } from '../../ui/day-field.tsx';
import { RestingField } from '../../ui/resting-field.tsx';
import { useDebtorChoices, useParagraphChoices } from './choices.ts';

export const shownStates = ['open', 'late', 'kept', 'excused', 'was-late', 'all'] as const satisfies readonly (DutyState | 'all')[];
export type Shown = (typeof shownStates)[number];

export const filterNames = ['state', 'paragraph', 'duty', 'debtor', 'body', 'from', 'to', 'q'] as const;
type Filters = Partial<Record<(typeof filterNames)[number], string>>;

type Props = { filters: Filters; state: Shown; counts: DutyCounts | undefined; onChange: (change: Filters) => void };

/** What the list of duties is narrowed by: state with its count, paragraph, who owes, days, a part of the number. */
export function DutyFilters({ filters, state, counts, onChange }: Props) {
  const { t, language } = useTexts();
  const paragraphs = useParagraphChoices();
  const debtors = useDebtorChoices();
  const count = (value: Shown): string => {
    if (!counts || value === 'all' || value === 'was-late') return '';
    const many = counts[value] >= counts.most;
    return ` ${number(language, counts[value])}${many ? '+' : ''}`;
  };
  const rest = Object.keys(filters).filter((name) => name !== 'state');
  return (
    <search className="duty-filters">
      <SegmentedControl
        aria-label={t('web.duties.filter.state')}
        value={state}
        onChange={(value) => onChange({ state: value === 'open' ? '' : value })}
        data={shownStates.map((value) => ({ value, label: `${t(`web.duties.state.${value}`)}${count(value)}` }))}
      />
      <div className="filters">
        <Select
          label={t('web.duties.filter.paragraph')}
          placeholder={t('web.duties.any-paragraph')}
          searchable
          clearable
          w={200}
          value={filters.paragraph ? `${filters.paragraph} ${filters.duty ?? ''}`.trim() : null}
          onChange={(value) => {
            const [paragraph = '', duty = ''] = (value ?? '').split(' ');
            onChange({ paragraph, duty });
          }}
          data={paragraphs}
        />
        <Select
          label={t('web.duties.filter.debtor')}
          placeholder={t('web.duties.any-debtor')}
          searchable
          clearable
          w={200}
          value={filters.body ?? filters.debtor ?? null}
          onChange={(value) => {
            const kind = debtors.kinds.some((one) => one.value === value);
            onChange({ debtor: kind ? (value ?? '') : '', body: kind ? '' : (value ?? '') });
          }}
          data={[
            { group: t('web.duties.filter.kinds'), items: debtors.kinds },
            { group: t('web.duties.filter.bodies'), items: debtors.bodies },
          ]}
        />
        <DayField label={t('web.duties.filter.from')} value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
        <DayField label={t('web.duties.filter.to')} value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
        <RestingField
          label={t('web.duties.filter.number')}
          placeholder={t('web.duties.filter.number-hint')}
          width={140}
          value={filters.q ?? ''}
          onRest={(q) => onChange({ q })}
        />
        {rest.length > 0 && (
          <Button variant="subtle" onClick={() => onChange(Object.fromEntries(rest.map((name) => [name, ''])))}>
            {t('web.duties.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
