import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { consentSources, purposes, useRecordConsent, type ConsentSource, type Person, type Purpose } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Part } from './part.tsx';
import { purposeWord } from './words.ts';

/** What a person agreed to: the newest word for each purpose, and every word that was ever said. */
export function Consents({ person }: { person: Person }) {
  const { t } = useTexts();
  return (
    <Part heading={t('web.people.consents')}>
      <ul className="person-lines">
        {purposes.map((purpose) => (
          <Standing key={purpose} person={person} purpose={purpose} />
        ))}
      </ul>
      {person.consents.length > 0 && <History person={person} />}
    </Part>
  );
}

function Standing({ person, purpose }: { person: Person; purpose: Purpose }) {
  const { t } = useTexts();
  const may = useMay();
  const [asking, ask] = useState(false);
  const given = person.standing[purpose];
  const word = given === null ? 'web.people.never-asked' : given ? 'web.people.given' : 'web.people.withdrawn';
  return (
    <li>
      <StatusShape status={given === null ? 'todo' : given ? 'kept' : 'excused'} />
      <div className="grow">
        <span className="name">{purposeWord(purpose, t)}</span> <span className="supporting">{t(word)}</span>
      </div>
      {may('recipients.edit') && !asking && (
        <Button size="xs" aria-label={`${t('web.people.consent-write')}: ${purposeWord(purpose, t)}`} onClick={() => ask(true)}>
          {t('web.people.consent-write')}
        </Button>
      )}
      {asking && <WriteDown personId={person.id} purpose={purpose} given={given} onDone={() => ask(false)} />}
    </li>
  );
}

type WriteProps = { personId: string; purpose: Purpose; given: boolean | null; onDone: () => void };

function WriteDown({ personId, purpose, given, onDone }: WriteProps) {
  const { t } = useTexts();
  const record = useRecordConsent(personId);
  const [source, setSource] = useState<ConsentSource>('call');
  const [reference, setReference] = useState('');
  const write = (word: boolean) => record.mutate({ purpose, given: word, source, reference }, { onSuccess: onDone });
  return (
    <fieldset className="person-add bare">
      <legend className="unseen">{purposeWord(purpose, t)}</legend>
      <Select
        label={t('web.people.source')}
        w={180}
        allowDeselect={false}
        value={source}
        onChange={(one) => setSource(one as ConsentSource)}
        data={consentSources.map((one) => ({ value: one, label: t(`web.people.source.${one}`) }))}
      />
      <TextInput
        label={t('web.people.reference')}
        w={180}
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      {given !== true && (
        <Button disabled={record.isPending} onClick={() => write(true)}>
          {t('web.people.consent-give')}
        </Button>
      )}
      {given !== false && (
        <Button disabled={record.isPending} onClick={() => write(false)}>
          {t(given ? 'web.people.consent-withdraw' : 'web.people.consent-refuse')}
        </Button>
      )}
      <Button variant="subtle" onClick={onDone}>
        {t('web.ui.cancel')}
      </Button>
      <ErrorNote error={record.error} kept={t('web.people.typed')} />
    </fieldset>
  );
}

function History({ person }: { person: Person }) {
  const { t } = useTexts();
  return (
    <details className="person-history">
      <summary className="s13">{t('web.people.consent-history', { count: person.consents.length })}</summary>
      <ol>
        {person.consents.map((word) => (
          <li key={`${word.at} ${word.purpose} ${word.reference} ${word.given}`} className="s13">
            <MetaLine
              parts={[
                dateTime(word.at),
                purposeWord(word.purpose, t),
                t(word.given ? 'web.people.given' : 'web.people.withdrawn'),
                t(`web.people.source.${word.source}` as TextKey),
                word.reference,
                word.recordedBy,
              ]}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
