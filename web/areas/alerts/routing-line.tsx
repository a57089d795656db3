import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { bodyRoles, centreRoles } from '../../api/admin.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { checkName } from './alert-words.ts';

/** One line of the table, as the setting `alerts.routing` keeps it. */
export type RoutingLine = {
  kind: string;
  severity: string;
  whom: string;
  who: string;
  channel: string;
  when: string;
  afterMinutes: number;
};

const roles: readonly string[] = [...centreRoles, ...bodyRoles];

type Props = {
  line: RoutingLine;
  number: number;
  kinds: readonly string[];
  people: readonly { id: string; name: string }[];
  onChange: (line: RoutingLine) => void;
  onRemove: () => void;
};

/** Fields of one line; each has its column's name and the line's number for who does not see the table. */
export function RoutingRow({ line, number, kinds, people, onChange, onRemove }: Props) {
  const { t } = useTexts();
  const label = (column: string) => `${t(`web.alerts.line.${column}` as TextKey)} ${number}`;
  const choose = (column: 'severity' | 'whom' | 'channel' | 'when', options: readonly string[]) => (
    <Select
      aria-label={label(column)}
      allowDeselect={false}
      value={line[column]}
      onChange={(value) => value && onChange(column === 'whom' ? movedTo(line, value) : { ...line, [column]: value })}
      data={options.map((value) => ({ value, label: t(`web.alerts.${column}.${value}` as TextKey) }))}
    />
  );
  return (
    <tr>
      <td>
        <Select
          aria-label={label('kind')}
          allowDeselect={false}
          value={line.kind}
          onChange={(kind) => kind && onChange({ ...line, kind })}
          data={[
            { value: 'any', label: t('web.alerts.any-kind') },
            ...kinds.map((kind) => ({ value: kind, label: checkName({ kind, subject: '' }, t) })),
          ]}
        />
      </td>
      <td>{choose('severity', ['any', 'critical'])}</td>
      <td>{choose('whom', ['role', 'account', 'address'])}</td>
      <td>
        {line.whom === 'address' ? (
          <TextInput
            aria-label={label('who')}
            placeholder={t('web.alerts.address-sample')}
            value={line.who}
            onChange={(event) => onChange({ ...line, who: event.currentTarget.value.trim() })}
          />
        ) : (
          <Select
            aria-label={label('who')}
            searchable={line.whom === 'account'}
            allowDeselect={false}
            value={line.who || null}
            onChange={(who) => who && onChange({ ...line, who })}
            data={
              line.whom === 'role'
                ? roles.map((value) => ({ value, label: t(`web.admin.role.${value}` as TextKey) }))
                : people.map(({ id, name }) => ({ value: id, label: name }))
            }
          />
        )}
      </td>
      <td>{choose('channel', line.whom === 'address' ? ['mail', 'sms'] : ['screen', 'mail'])}</td>
      <td>{choose('when', ['always', 'day', 'night'])}</td>
      <td>
        <NumberInput
          aria-label={label('after')}
          w={64}
          hideControls
          min={0}
          max={1_440}
          allowDecimal={false}
          value={line.afterMinutes}
          onChange={(value) => onChange({ ...line, afterMinutes: typeof value === 'number' ? value : 0 })}
        />
      </td>
      <td>
        <ActionIcon variant="subtle" className="quiet-icon" aria-label={`${t('web.alerts.remove')} ${number}`} onClick={onRemove}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** Another kind of receiver has other channels. */
function movedTo(line: RoutingLine, whom: string): RoutingLine {
  return { ...line, whom, who: whom === 'role' ? 'administrator' : '', channel: whom === 'address' ? 'mail' : 'screen' };
}
