import { Button, Select, TextInput } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddAddress, useChangeAddress, useRemoveAddress, type Person, type PersonAddress } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { Tag } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Part } from './part.tsx';
import { nameOf } from './words.ts';

/** How a person is reached; a number that others share says who they are. */
export function Addresses({ person }: { person: Person }) {
  const { t } = useTexts();
  const may = useMay();
  return (
    <Part heading={t('web.people.addresses')}>
      {person.addresses.length === 0 && <EmptyState>{t('web.people.addresses-none')}</EmptyState>}
      <ul className="person-lines">
        {person.addresses.map((address) => (
          <Address
            key={address.id}
            personId={person.id}
            address={address}
            alone={person.addresses.every(({ id, kind }) => kind !== address.kind || id === address.id)}
          />
        ))}
      </ul>
      {may('recipients.edit') && <AddAddress personId={person.id} />}
    </Part>
  );
}

/** `alone`: no other of its kind, so that there is nothing to prefer it to. */
function Address({ personId, address, alone }: { personId: string; address: PersonAddress; alone: boolean }) {
  const { t } = useTexts();
  const may = useMay();
  const change = useChangeAddress(personId);
  const remove = useRemoveAddress(personId);
  const Icon = address.kind === 'phone' ? IconPhone : IconMail;
  const { id: addressId, value, preferred, verified, others } = address;
  const pending = change.isPending || remove.isPending;
  return (
    <li>
      <Icon size={16} stroke={1.5} aria-hidden />
      <div className="grow">
        <span className="name">{value}</span> {preferred && <Tag tone="accent">{t('web.people.preferred')}</Tag>}{' '}
        {verified && (
          <Tag tone="good">
            <StatusShape status="kept" size={12} />
            {t('web.people.verified')}
          </Tag>
        )}
        {others.length > 0 && (
          <p className="s12 meta">
            {t('web.people.shared')}{' '}
            {others.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link to={paths.person(id)}>{nameOf(name, t)}</Link>
              </span>
            ))}
          </p>
        )}
        <ErrorNote error={change.error ?? remove.error} />
      </div>
      {may('recipients.edit') && (
        <div className="row">
          {!preferred && !alone && (
            <Button
              size="xs"
              disabled={pending}
              aria-label={`${t('web.people.prefer')}: ${value}`}
              onClick={() => change.mutate({ addressId, preferred: true })}
            >
              {t('web.people.prefer')}
            </Button>
          )}
          <Button
            size="xs"
            disabled={pending}
            aria-label={`${t(verified ? 'web.people.unverify' : 'web.people.verify')}: ${value}`}
            onClick={() => change.mutate({ addressId, verified: !verified })}
          >
            {t(verified ? 'web.people.unverify' : 'web.people.verify')}
          </Button>
          <Button size="xs" disabled={pending} aria-label={`${t('web.people.remove')}: ${value}`} onClick={() => remove.mutate(addressId)}>
            {t('web.people.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

function AddAddress({ personId }: { personId: string }) {
  const { t } = useTexts();
  const add = useAddAddress(personId);
  const [kind, setKind] = useState<'phone' | 'email'>('phone');
  const [value, setValue] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ kind, value }, { onSuccess: () => setValue('') });
      }}
    >
      <div className="person-add">
        <Select
          label={t('web.people.address-kind')}
          w={170}
          allowDeselect={false}
          value={kind}
          onChange={(one) => setKind(one as typeof kind)}
          data={[
            { value: 'phone', label: t('web.people.phone') },
            { value: 'email', label: t('web.people.email') },
          ]}
        />
        <TextInput
          label={t('web.people.address')}
          w={240}
          inputMode={kind === 'phone' ? 'tel' : 'email'}
          autoComplete="off"
          maxLength={320}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" disabled={value.trim() === '' || add.isPending}>
          {t('web.people.add')}
        </Button>
      </div>
      <ErrorNote error={add.error} kept={t('web.people.typed')} />
    </form>
  );
}
