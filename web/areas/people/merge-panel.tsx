import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMerge, useMergePreview, type MergePreview, type Person } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Side } from '../admin/side.tsx';
import { Joined } from './joined.tsx';
import { PersonPicker } from './person-picker.tsx';
import { heldWord, nameOf } from './words.ts';

type Props = { person: Person; otherId: string | null; onOther: (id: string) => void; onClose: () => void };

/** Joins another record into this one, after both were seen beside each other; below, what is joined, and how to part it. */
export function MergePanel({ person, otherId, onOther, onClose }: Props) {
  const { t } = useTexts();
  const preview = useMergePreview(person.id, otherId);
  return (
    <Side heading={t('web.people.merge')} onClose={onClose}>
      <p className="s13 supporting">{t('web.people.merge-note')}</p>
      {otherId === null && (
        <PersonPicker
          label={t('web.people.merge-pick')}
          kind={person.kind}
          except={person.id}
          onPick={({ id }) => onOther(id)}
          onCancel={onClose}
        />
      )}
      <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
      {otherId !== null && preview.isPending && <SkeletonBars rows={5} />}
      {preview.data && <Compare preview={preview.data} onDone={onClose} />}
      <Joined person={person} />
    </Side>
  );
}

function Compare({ preview, onDone }: { preview: MergePreview; onDone: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const merge = useMerge();
  const [turned, turn] = useState(false);
  const [why, setWhy] = useState('');
  const [stays, joins] = turned ? [preview.joined, preview.survivor] : [preview.survivor, preview.joined];
  const go = () =>
    merge.mutate(
      { survivorId: stays.person.id, otherId: joins.person.id, why: why.trim() },
      {
        onSuccess: ({ id }) => {
          onDone();
          void navigate({ to: paths.person(id) });
        },
      },
    );
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className="merge-sides">
        <OneSide heading={t('web.people.merge-stays')} side={stays} />
        <OneSide heading={t('web.people.merge-joins')} side={joins} />
      </div>
      <div>
        <Button size="xs" onClick={() => turn(!turned)}>
          {t('web.people.merge-turn')}
        </Button>
      </div>
      {preview.refused ? (
        <p>
          <StatusShape status="bad" /> {preview.refused.words}
        </p>
      ) : (
        <>
          <Textarea
            label={t('web.people.why')}
            description={t('web.people.why-hint')}
            autosize
            minRows={2}
            maxLength={500}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <ErrorNote error={merge.error} kept={t('web.people.typed')} />
          <div className="row">
            <Button type="submit" variant="filled" disabled={why.trim().length < 5 || merge.isPending}>
              {t('web.people.merge-go')}
            </Button>
            <Button onClick={onDone}>{t('web.ui.cancel')}</Button>
          </div>
        </>
      )}
    </form>
  );
}

function OneSide({ heading, side: { person, held } }: { heading: string; side: MergePreview['survivor'] }) {
  const { t } = useTexts();
  const counted = Object.entries(held).filter(([, count]) => count > 0);
  return (
    <section aria-label={heading}>
      <p className="s12 meta">{heading}</p>
      <p className="name">{nameOf(person.name, t)}</p>
      <Facts
        facts={[
          [t(person.kind === 'individual' ? 'web.people.iin' : 'web.people.bin'), person.number?.masked],
          [t('web.people.addresses'), person.addresses.map(({ value }) => value).join(', ')],
          [
            t('web.people.held'),
            counted.length > 0 && <MetaLine key="held" parts={counted.map(([kind, count]) => `${heldWord(kind, t)} ${count}`)} />,
          ],
        ]}
      />
    </section>
  );
}
