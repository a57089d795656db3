import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useErasure, useProposeErasure, type ErasurePreview, type Person } from '../../api/people.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { dayOf } from '../../language/time.ts';
import { serverNow } from '../../now.ts';
import { DayField } from '../../ui/day-field.tsx';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Side } from '../admin/side.tsx';
import { DecideErasure } from './decide-erasure.tsx';
import { heldWord } from './words.ts';

/** What an erasure takes and what stays by law, seen before anybody proposes or confirms it. */
export function ErasurePanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTexts();
  const preview = useErasure(person.id);
  const { data } = preview;
  return (
    <Side heading={t('web.people.erase')} onClose={onClose}>
      <p className="s13 supporting">{t('web.people.erase-note')}</p>
      <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.isPending && <SkeletonBars rows={6} />}
      {data && (
        <>
          <Held held={data.held} />
          <KeptTable kept={data.kept} />
          {data.refused && (
            <p>
              <StatusShape status="bad" /> {data.refused.words}
            </p>
          )}
          {data.proposal && <DecideErasure proposal={data.proposal} onDone={onClose} />}
          {!data.proposal && !data.refused && <Propose personId={person.id} />}
        </>
      )}
    </Side>
  );
}

function Held({ held }: { held: ErasurePreview['held'] }) {
  const { t } = useTexts();
  const counted = Object.entries(held).filter(([, count]) => count > 0);
  return (
    <section aria-label={t('web.people.erase-takes')}>
      <h3>{t('web.people.erase-takes')}</h3>
      <p className="s13">{t('web.people.erase-takes-note')}</p>
      <p className="s13 supporting">
        {t('web.people.held')}: <MetaLine parts={counted.map(([kind, count]) => `${heldWord(kind, t)} ${count}`)} />
      </p>
    </section>
  );
}

/** What stays after an erasure, by which paragraph, until when. */
function KeptTable({ kept }: { kept: ErasurePreview['kept'] }) {
  const { t } = useTexts();
  return (
    <table className="table kept-table">
      <caption className="s13 name">{t('web.people.kept')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.people.kept-what')}</th>
          <th scope="col">{t('web.people.kept-basis')}</th>
          <th scope="col">{t('web.people.kept-until')}</th>
        </tr>
      </thead>
      <tbody>
        {kept.map(({ what, basis, until }) => (
          <tr key={what}>
            <td>{t(`recipients.kept.${what}` as TextKey)}</td>
            <td>{basis === 'law' ? t('web.people.kept-law') : basis}</td>
            <td>{t(`web.people.kept-until.${until}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Propose({ personId }: { personId: string }) {
  const { t } = useTexts();
  const propose = useProposeErasure(personId);
  const [requestNumber, setNumber] = useState('');
  const [requestedOn, setDay] = useState(() => dayOf(serverNow()));
  const [why, setWhy] = useState('');
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({ requestNumber: requestNumber.trim(), requestedOn, why: why.trim() });
      }}
    >
      <TextInput
        label={t('web.people.request-number')}
        maxLength={100}
        value={requestNumber}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField label={t('web.people.request-day')} value={requestedOn} onChange={setDay} />
      <Textarea
        label={t('web.people.why')}
        description={t('web.people.why-nameless')}
        autosize
        minRows={2}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={propose.error} kept={t('web.people.typed')} />
      <div className="row">
        <Button
          type="submit"
          variant="filled"
          disabled={requestNumber.trim() === '' || !requestedOn || why.trim().length < 5 || propose.isPending}
        >
          {t('web.people.erase-propose')}
        </Button>
      </div>
    </form>
  );
}
