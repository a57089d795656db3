import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCallers, usePerson, useTakeCallFor } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useAction } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import './people.css';
import { EditFacts } from './person-facts.tsx';
import { PersonLink } from './person-link.tsx';
import { nameOf } from './words.ts';

/** On the desk, who calls: the way to their page, what is known of them to be corrected, and who of several speaks. */
export function CallerCard({ callId, recipientId }: { callId: string; recipientId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const person = usePerson(recipientId);
  const [editing, edit] = useState(false);
  useAction('person.edit', () => edit(true), may('recipients.edit') && person.data !== undefined && !editing);
  if (editing && person.data) return <EditFacts person={person.data} onDone={() => edit(false)} />;
  return (
    <>
      <SharedNumber callId={callId} recipientId={recipientId} />
      <div className="caller-choice">
        <PersonLink recipientId={recipientId} />
        {may('recipients.edit') && person.data && (
          <Button size="xs" onClick={() => edit(true)}>
            {t('web.people.edit')}
          </Button>
        )}
      </div>
    </>
  );
}

/** A number of a family or a company: the operator asks who speaks, and says so. */
function SharedNumber({ callId, recipientId }: { callId: string; recipientId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const callers = useCallers(callId, may('calls.handle'));
  const take = useTakeCallFor(callId);
  const people = callers.data?.items ?? [];
  if (people.length < 2) return null;
  return (
    <fieldset className="caller-choice bare" aria-label={t('web.people.who-calls')}>
      <span>
        <StatusShape status="unsure" /> {t('web.people.who-calls')}
      </span>
      {people.map(({ id, name }) => (
        <Button key={id} size="xs" aria-pressed={id === recipientId} disabled={take.isPending} onClick={() => take.mutate(id)}>
          {id === recipientId && <StatusShape status="kept" size={12} />} {nameOf(name, t)}
        </Button>
      ))}
      <ErrorNote error={take.error} />
    </fieldset>
  );
}
