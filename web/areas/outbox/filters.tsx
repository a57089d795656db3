import { Button, Select, TextInput } from '@mantine/core';
import { channels, messageStates } from '../../api/outbox.ts';
import { useTemplates } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { DayField } from '../../ui/day-field.tsx';

export const filterNames = ['channel', 'state', 'template', 'to', 'from', 'until'] as const;
/** Stands among the states: what did not arrive and waits for a person's decision. */
export const UNDECIDED = 'undecided' as const;
type Filters = Partial<Record<(typeof filterNames)[number], string>>;

/** Narrows the outbox; what is chosen stands in the address. */
export function OutboxFilters({ filters, filter }: { filters: Filters; filter: (change: Filters) => void }) {
  const { t, language } = useTexts();
  const { data } = useTemplates();
  // A template with two channels is one choice here: the channel is another.
  const names = new Map((data?.items ?? []).map(({ code, name }) => [code, name]));
  const templates = [...names].map(([value, label]) => ({ value, label })).sort((a, b) => collate(language)(a.label, b.label));
  const choice = (name: 'channel' | 'state' | 'template', width: number, options: { value: string; label: string }[]) => (
    <Select
      label={t(`web.outbox.${name}`)}
      placeholder={t('web.outbox.any')}
      clearable
      w={width}
      value={filters[name] ?? null}
      onChange={(value) => filter({ [name]: value ?? '' })}
      data={options}
    />
  );
  return (
    <search className="filters">
      {choice(
        'channel',
        110,
        channels.map((value) => ({ value, label: t(`web.outbox.channel.${value}`) })),
      )}
      {choice(
        'state',
        170,
        [UNDECIDED, ...messageStates].map((value) => ({ value, label: t(`web.outbox.state.${value}`) })),
      )}
      {templates.length > 0 && choice('template', 220, templates)}
      <TextInput
        label={t('web.outbox.to')}
        placeholder={t('web.outbox.to-part')}
        w={160}
        value={filters.to ?? ''}
        onChange={(event) => filter({ to: event.currentTarget.value.trim() })}
      />
      <DayField label={t('web.outbox.from')} value={filters.from ?? ''} onChange={(day) => filter({ from: day })} />
      <DayField label={t('web.outbox.until')} value={filters.until ?? ''} onChange={(day) => filter({ until: day })} />
      {Object.keys(filters).length > 0 && (
        <Button variant="subtle" onClick={() => filter({ channel: '', state: '', template: '', to: '', from: '', until: '' })}>
          {t('web.outbox.clear')}
        </Button>
      )}
    </search>
  );
}
