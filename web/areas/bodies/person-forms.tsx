import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { forms, type Responsible, useChangeResponsible, useNameResponsible, useResponsible } from '../../api/bodies.ts';
import { ApiError } from '../../api/client.ts';
import { useMe } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dayOf } from '../../language/time.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

type Details = { name: string; position: string; phone: string; email: string };
const blank: Details = { name: '', position: '', phone: '', email: '' };
const fieldsOf = ({ name, position, phone, email }: Responsible): Details => ({
  name,
  position: position ?? '',
  phone: phone ?? '',
  email: email ?? '',
});
const sent = ({ name, position, phone, email }: Details) => ({
  name,
  position: position || null,
  phone: phone || null,
  email: email || null,
});
const incomplete = ({ name, phone, email }: Details) => name.trim().length < 2 || (phone.trim() === '' && email.trim() === '');

/** Somebody who answers from a day on; in place of somebody else it is the notice of ¶27. */
export function NameForm({ id, replaces, onDone }: { id: string; replaces: Responsible | null; onDone: () => void }) {
  const { t } = useTexts();
  const ofBody = useMe().organizationId !== null;
  const name = useNameResponsible(id);
  const [details, setDetails] = useState(blank);
  const [validFrom, setValidFrom] = useState(() => dayOf(new Date()));
  const [form, setForm] = useState<Responsible['form']>(ofBody ? 'system' : 'phone');
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate({ ...sent(details), validFrom, form, replacesId: replaces?.id ?? null }, { onSuccess: onDone });
      }}
    >
      <p className="s13 supporting">{t(replaces ? 'web.bodies.replace-hint' : 'web.bodies.name-hint')}</p>
      <DetailFields value={details} onChange={setDetails} />
      <DayField label={t(replaces ? 'web.bodies.replaced-on' : 'web.bodies.from')} value={validFrom} onChange={setValidFrom} />
      {!ofBody && (
        <Select
          label={t('web.bodies.form')}
          allowDeselect={false}
          value={form}
          onChange={(value) => setForm(forms.find((one) => one === value) ?? 'phone')}
          data={forms.map((one) => ({ value: one, label: t(`web.bodies.form.${one}`) }))}
        />
      )}
      <ErrorNote error={name.error} kept={t('web.admin.accounts.typed')} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={incomplete(details) || validFrom === '' || name.isPending}>
          {t('web.bodies.save')}
        </Button>
      </div>
    </form>
  );
}

/** The same person, called or reached otherwise, over what was read. */
export function ChangeForm({ id, person, onDone }: { id: string; person: Responsible; onDone: () => void }) {
  const { t } = useTexts();
  const change = useChangeResponsible(id, person.id);
  const fresh = useResponsible(id);
  const [details, setDetails] = useState(() => fieldsOf(person));
  const [revision, setRevision] = useState(person.revision);
  const overtaken = change.error instanceof ApiError && change.error.problem.code === 'responsible-changed';
  const save = (over: number) => change.mutate({ ...sent(details), revision: over }, { onSuccess: onDone });
  const theirs = async () => (await fresh.refetch()).data?.items.find((one) => one.id === person.id);
  const takeTheirs = async () => {
    const found = await theirs();
    if (!found) return;
    setDetails(fieldsOf(found));
    setRevision(found.revision);
    change.reset();
  };
  const keepMine = async () => save((await theirs())?.revision ?? revision);
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(revision);
      }}
    >
      <p className="s13 supporting">{t('web.bodies.change-hint')}</p>
      <DetailFields value={details} onChange={setDetails} />
      <ErrorNote error={change.error} kept={t('web.admin.accounts.typed')} />
      {overtaken ? (
        <div className="row">
          <Button onClick={() => void takeTheirs()}>{t('web.admin.accounts.theirs')}</Button>
          <Button onClick={() => void keepMine()}>{t('web.admin.accounts.mine')}</Button>
        </div>
      ) : (
        <div className="row">
          <Button type="submit" variant="filled" disabled={incomplete(details) || change.isPending}>
            {t('web.bodies.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

const fields = [
  ['name', 'text', 200],
  ['position', 'text', 200],
  ['phone', 'tel', 60],
  ['email', 'email', 320],
] as const;

function DetailFields({ value, onChange }: { value: Details; onChange: (value: Details) => void }) {
  const { t } = useTexts();
  return fields.map(([key, type, maxLength]) => (
    <TextInput
      key={key}
      type={type}
      autoComplete="off"
      label={t(`web.bodies.person.${key}`)}
      maxLength={maxLength}
      value={value[key]}
      onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
    />
  ));
}
