import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMerges, useUnmerge, type Merge, type Person } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { nameOf } from './words.ts';

/** What is joined into the person, and the way to part it again. */
export function Joined({ person }: { person: Person }) {
  const { t } = useTexts();
  const { data } = useMerges(person.id);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('web.people.joined')}>
      <h3>{t('web.people.joined')}</h3>
      <ul className="person-lines">
        {data.items.map((merge) => (
          <One key={merge.id} person={person} merge={merge} />
        ))}
      </ul>
    </section>
  );
}

function One({ person, merge }: { person: Person; merge: Merge }) {
  const { t } = useTexts();
  const [parting, part] = useState(false);
  return (
    <li>
      <div className="grow">
        <p className="name">{nameOf(merge.name, t)}</p>
        <p className="s12 meta">
          <MetaLine parts={[dateTime(merge.mergedAt), merge.mergedBy, merge.why]} />
        </p>
      </div>
      {!parting && (
        <Button size="xs" aria-label={`${t('web.people.unmerge')}: ${nameOf(merge.name, t)}`} onClick={() => part(true)}>
          {t('web.people.unmerge')}
        </Button>
      )}
      {parting && <Part person={person} merge={merge} onDone={() => part(false)} />}
    </li>
  );
}

/** What came since stays, unless it is marked to go along: addresses can be. */
function Part({ person, merge, onDone }: { person: Person; merge: Merge; onDone: () => void }) {
  const { t } = useTexts();
  const unmerge = useUnmerge();
  const [why, setWhy] = useState('');
  const [addressIds, setAddressIds] = useState<string[]>([]);
  const since = person.addresses.filter(({ addedAt }) => addedAt >= merge.mergedAt);
  return (
    <form
      className="side-form grow"
      onSubmit={(event) => {
        event.preventDefault();
        unmerge.mutate({ id: merge.id, why: why.trim(), addressIds }, { onSuccess: onDone });
      }}
    >
      <p className="s13 supporting">{t('web.people.unmerge-note')}</p>
      {since.length > 0 && (
        <Checkbox.Group label={t('web.people.unmerge-along')} value={addressIds} onChange={setAddressIds}>
          <div className="choices">
            {since.map(({ id, value }) => (
              <Checkbox key={id} value={id} label={value} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label={t('web.people.why')}
        autosize
        minRows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={unmerge.error} kept={t('web.people.typed')} />
      <div className="row">
        <Button type="submit" disabled={why.trim().length < 5 || unmerge.isPending}>
          {t('web.people.unmerge')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('web.ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
