import { Checkbox, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '../../api/settings.ts';
import { useTexts } from '../../language/language.tsx';
import { optionWord, settingWord } from './setting-words.ts';

type Props = { path: string; label: string; schema: Schema; value: unknown; onChange: (value: unknown) => void };

/** One field by the shape the server declares; an object is its fields one under another. What is right, the server says. */
export function SettingField({ path, label, schema, value, onChange }: Props) {
  const { t } = useTexts();
  const choices = (options: readonly string[]) => options.map((one) => ({ value: one, label: optionWord(path, one, t) }));
  if (schema.type === 'object' && schema.properties) {
    const fields = value as Record<string, unknown>;
    return Object.entries(schema.properties).map(([name, part]) => (
      <SettingField
        key={name}
        path={`${path}.${name}`}
        label={settingWord(`setting.${path}.${name}`, t, name)}
        schema={part}
        value={fields[name]}
        onChange={(changed) => onChange({ ...fields, [name]: changed })}
      />
    ));
  }
  if (schema.type === 'boolean') {
    return <Switch label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return (
      <NumberInput
        label={label}
        w={180}
        allowDecimal={schema.type === 'number'}
        {...(schema.minimum !== undefined && schema.maximum !== undefined
          ? { description: t('web.settings.between', { from: schema.minimum, to: schema.maximum }) }
          : {})}
        value={value as number}
        onChange={(changed) => onChange(typeof changed === 'number' ? changed : null)}
      />
    );
  }
  if (schema.enum) {
    return <Select label={label} allowDeselect={false} data={choices(schema.enum)} value={String(value)} onChange={onChange} />;
  }
  if (schema.type === 'array' && schema.items?.enum) {
    return (
      <Checkbox.Group label={label} value={value as string[]} onChange={onChange}>
        <div className="choices">
          {choices(schema.items.enum).map((one) => (
            <Checkbox key={one.value} value={one.value} label={one.label} />
          ))}
        </div>
      </Checkbox.Group>
    );
  }
  if (schema.type === 'array') {
    return (
      <Textarea
        label={label}
        description={t('web.settings.one-a-line')}
        autosize
        minRows={3}
        value={(value as unknown[]).join('\n')}
        onChange={(event) => onChange(linesOf(event.currentTarget.value))}
      />
    );
  }
  return (
    <TextInput
      label={label}
      description={isPart(path) ? settingWord(`setting.${path}.hint`, t, '') : ''}
      maxLength={schema.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A setting's own hint stands over its form already; a field of it may have one too. */
const isPart = (path: string) => path.split('.').length > 2;

/** Lines as they are typed; the last, empty one stays until the field is sent, or nobody could begin a new line. */
const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));
