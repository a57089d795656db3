import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useReveal, type Person } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

/** The IIN or BIN by its last four digits; whole for a reason, which is kept in the journal. */
export function Reveal({ person }: { person: Person }) {
  const { t } = useTexts();
  const may = useMay();
  const reveal = useReveal(person.id);
  const [why, setWhy] = useState<string | null>(null);
  if (reveal.data) return <span className="num-masked">{reveal.data.value}</span>;
  return (
    <>
      <span className="num-masked">{person.number?.masked}</span>{' '}
      {why === null && may('recipients.reveal') && (
        <button type="button" className="link-button" onClick={() => setWhy('')}>
          {t('web.people.reveal')}
        </button>
      )}
      {why !== null && (
        <form
          className="person-add"
          onSubmit={(event) => {
            event.preventDefault();
            reveal.mutate(why.trim());
          }}
        >
          <TextInput
            ref={(field) => {
              if (why === '') field?.focus();
            }}
            label={t('web.people.reveal-why')}
            maxLength={500}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Button type="submit" disabled={why.trim().length < 5 || reveal.isPending}>
            {t('web.people.reveal')}
          </Button>
          <Button onClick={() => setWhy(null)}>{t('web.ui.cancel')}</Button>
        </form>
      )}
      <ErrorNote error={reveal.error} />
    </>
  );
}
