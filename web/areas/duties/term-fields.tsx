import { Checkbox, NumberInput, Select } from '@mantine/core';
import { units } from '../../api/rulebook.ts';
import type { Unit } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { countsDays, type Draft } from './reading-draft.ts';

/** From which day, how many of what, in which week, and whether it is law or our own rule. */
export function TermFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTexts();
  return (
    <>
      <DayField label={t('web.rulebook.from')} value={draft.effectiveFrom} onChange={(effectiveFrom) => onChange({ effectiveFrom })} />
      <div className="term-fields">
        <NumberInput
          label={t('web.rulebook.amount')}
          allowDecimal={false}
          hideControls
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
        />
        <Select
          label={t('web.rulebook.unit')}
          allowDeselect={false}
          value={draft.unit}
          onChange={(unit) => onChange({ unit: unit as Unit })}
          data={units.map((value) => ({ value, label: t(`web.rulebook.unit.${value}`) }))}
        />
      </div>
      {countsDays(draft.unit) && (
        <Select
          label={t('web.rulebook.week')}
          allowDeselect={false}
          value={String(draft.week)}
          onChange={(week) => onChange({ week: week === '6' ? 6 : 5 })}
          data={['5', '6'].map((value) => ({ value, label: t('web.rulebook.week.days', { days: Number(value) }) }))}
        />
      )}
      <Checkbox
        label={t('web.rulebook.policy')}
        checked={draft.policy}
        onChange={(event) => onChange({ policy: event.currentTarget.checked })}
      />
    </>
  );
}
