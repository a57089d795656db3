import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { kinds, useProposeDays, type DayEdit, type Kind, type Week } from '../../api/calendar.ts';
import { useTexts } from '../../language/language.tsx';
import { weekday } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';
import { complete, GroundsFields, ImpactTable, noGrounds } from './change-parts.tsx';
import { dateOf } from './words.ts';

type Props = { edits: readonly DayEdit[]; onEdits: (edits: DayEdit[]) => void; onClose: () => void; onSent: (id: string) => void };
const none = { kk: '', ru: '', en: '' };

/** A change of days: the days, what would move, the act. Another day is added from the calendar beside it. */
export function ChangeForm({ edits, onEdits, onClose, onSent }: Props) {
  const { t } = useTexts();
  const propose = useProposeDays();
  const [grounds, setGrounds] = useState(noGrounds);
  const change = (day: string, changed: DayEdit) => onEdits(edits.map((edit) => (edit.day === day ? changed : edit)));
  const days = edits.flatMap(({ day, weeks, effect }) => weeks.map((week) => ({ day, week, effect })));
  return (
    <Side heading={t('web.calendar.change')} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate({ days: [...edits], ...grounds }, { onSuccess: ({ id }) => onSent(id) });
        }}
      >
        {edits.map((edit) => (
          <EditFields
            key={edit.day}
            edit={edit}
            onChange={(changed) => change(edit.day, changed)}
            onRemove={() => onEdits(edits.filter(({ day }) => day !== edit.day))}
          />
        ))}
        <p className="s13 supporting">{t('web.calendar.add-hint')}</p>
        <h3>{t('web.calendar.impact')}</h3>
        <ImpactTable days={days} />
        <h3>{t('web.calendar.act')}</h3>
        <GroundsFields value={grounds} onChange={setGrounds} />
        <ErrorNote error={propose.error} kept={t('web.calendar.kept')} />
        <Button type="submit" variant="filled" disabled={edits.length === 0 || !complete(grounds) || propose.isPending}>
          {t('web.calendar.send')}
        </Button>
        <p className="s13 supporting">{t('web.calendar.second')}</p>
      </form>
    </Side>
  );
}

function EditFields({ edit, onChange, onRemove }: { edit: DayEdit; onChange: (edit: DayEdit) => void; onRemove: () => void }) {
  const { t } = useTexts();
  const { day, weeks, effect, kind = 'transferred', name = none } = edit;
  const rename = (kindNow: Kind, effectNow: DayEdit['effect']): DayEdit => {
    const plain = { day, weeks, effect: effectNow };
    if (effectNow === 'plain') return plain;
    // A moved day is named by where its rest came from or went to.
    return kindNow === 'transferred' ? { ...plain, kind: kindNow } : { ...plain, kind: kindNow, name };
  };
  const both = weeks.length === 2 ? 'both' : String(weeks[0]);
  return (
    <fieldset className="cal-edit">
      <legend>
        {dateOf(day)}, {weekday(day, t)}
      </legend>
      <ActionIcon variant="subtle" className="quiet-icon" aria-label={t('web.calendar.remove', { day: dateOf(day) })} onClick={onRemove}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
      <Select
        label={t('web.calendar.becomes')}
        allowDeselect={false}
        value={effect}
        onChange={(value) => onChange(rename(value === 'working' ? 'transferred' : kind, value as DayEdit['effect']))}
        data={(['off', 'working', 'plain'] as const).map((value) => ({ value, label: t(`web.calendar.effect.${value}`) }))}
      />
      <Select
        label={t('web.calendar.in-week')}
        allowDeselect={false}
        value={both}
        onChange={(value) => onChange({ ...edit, weeks: value === 'both' ? [5, 6] : [Number(value) as Week] })}
        data={[
          { value: '5', label: t('web.calendar.week.one', { days: 5 }) },
          { value: '6', label: t('web.calendar.week.one', { days: 6 }) },
          { value: 'both', label: t('web.calendar.week.both') },
        ]}
      />
      {effect === 'off' && (
        <Select
          label={t('web.calendar.kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => onChange(rename(value as Kind, effect))}
          data={kinds.map((value) => ({ value, label: t(`web.calendar.kind.${value}`) }))}
        />
      )}
      {effect === 'off' &&
        kind !== 'transferred' &&
        (['kk', 'ru', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            lang={language}
            label={t(`web.calendar.name.${language}`)}
            maxLength={200}
            value={name[language]}
            onChange={(event) => onChange({ ...edit, name: { ...name, [language]: event.currentTarget.value } })}
          />
        ))}
    </fieldset>
  );
}
