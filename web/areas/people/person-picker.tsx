import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePeopleSearch, type FoundPerson, type PersonKind } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { nameOf } from './words.ts';

type Props = {
  label: string;
  kind: PersonKind;
  /** Who is not offered: the person one started from. */
  except: string;
  onPick: (person: FoundPerson) => void;
  onCancel: () => void;
};

/** Another person or company, by the same search as the list of people. */
export function PersonPicker({ label, kind, except, onPick, onCancel }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const found = usePeopleSearch(q);
  const hits = found.data?.items.filter((hit) => hit.kind === kind && hit.id !== except && !hit.erased) ?? [];
  return (
    <div>
      <form
        className="person-add"
        onSubmit={(event) => {
          event.preventDefault();
          setQ(typed);
        }}
      >
        <TextInput
          type="search"
          autoComplete="off"
          label={label}
          value={typed}
          maxLength={320}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('web.people.find')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('web.ui.cancel')}
        </Button>
      </form>
      <ErrorNote error={found.error} />
      {found.data && hits.length === 0 && <p className="supporting">{t('web.people.nobody')}</p>}
      <ul className="picker-hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <button type="button" className="link-button" onClick={() => onPick(hit)}>
              {nameOf(hit.name, t)}
            </button>
            <p className="s12 meta">
              <MetaLine parts={[hit.phone, hit.email, hit.number]} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
