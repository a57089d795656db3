import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddTie, useRemoveTie, type FoundPerson, type Person, type Tie } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { EmptyState, ErrorNote } from '../../ui/notes.tsx';
import { Part } from './part.tsx';
import { PersonPicker } from './person-picker.tsx';
import { nameOf } from './words.ts';

/** For which companies a person speaks, or who speaks for a company, and as what. */
export function Ties({ person }: { person: Person }) {
  const { t } = useTexts();
  const may = useMay();
  const [adding, add] = useState(false);
  const company = person.kind === 'legal_entity';
  return (
    <Part
      heading={t(company ? 'web.people.contacts' : 'web.people.companies')}
      aside={may('recipients.edit') && !adding && <Button onClick={() => add(true)}>{t('web.people.add')}</Button>}
    >
      {person.ties.length === 0 && !adding && (
        <EmptyState>{t(company ? 'web.people.contacts-none' : 'web.people.companies-none')}</EmptyState>
      )}
      <ul className="person-lines">
        {person.ties.map((tie) => (
          <OneTie key={tie.id} personId={person.id} tie={tie} />
        ))}
      </ul>
      {adding && <AddTie person={person} onDone={() => add(false)} />}
    </Part>
  );
}

function OneTie({ personId, tie }: { personId: string; tie: Tie }) {
  const { t } = useTexts();
  const may = useMay();
  const remove = useRemoveTie(personId);
  const name = nameOf(tie.name, t);
  return (
    <li>
      <div className="grow">
        <Link to={paths.person(tie.recipientId)}>{name}</Link> <span className="supporting">{tie.position}</span>
        <ErrorNote error={remove.error} />
      </div>
      {may('recipients.edit') && (
        <Button
          size="xs"
          disabled={remove.isPending}
          aria-label={`${t('web.people.remove')}: ${name}`}
          onClick={() => remove.mutate(tie.id)}
        >
          {t('web.people.remove')}
        </Button>
      )}
    </li>
  );
}

function AddTie({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useTexts();
  const add = useAddTie(person.id);
  const [other, choose] = useState<FoundPerson | null>(null);
  const [position, setPosition] = useState('');
  const wanted = person.kind === 'legal_entity' ? 'individual' : 'legal_entity';
  if (!other)
    return <PersonPicker label={t(`web.people.pick.${wanted}`)} kind={wanted} except={person.id} onPick={choose} onCancel={onDone} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ otherId: other.id, position }, { onSuccess: onDone });
      }}
    >
      <p className="name">{nameOf(other.name, t)}</p>
      <div className="person-add">
        <TextInput
          label={t('web.people.position')}
          w={240}
          maxLength={200}
          value={position}
          onChange={(event) => setPosition(event.currentTarget.value)}
        />
        <Button type="submit" disabled={add.isPending}>
          {t('web.people.add')}
        </Button>
        <Button onClick={onDone}>{t('web.ui.cancel')}</Button>
      </div>
      <ErrorNote error={add.error} kept={t('web.people.typed')} />
    </form>
  );
}
