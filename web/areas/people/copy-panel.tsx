import { Button, Progress, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAskCopy, useCopies, useFetchCopy, type Copy, type Person } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { languages, type Language } from '../../language/texts.ts';
import { dateTime } from '../../language/time.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';

/** Everything that is held of a person, for the person: asked for with a reason, made in the background, fetched for a day. */
export function CopyPanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t, language } = useTexts();
  const copies = useCopies(person.id);
  const ask = useAskCopy(person.id);
  const [chosen, choose] = useState<Language>(person.language ?? language);
  const [why, setWhy] = useState('');
  return (
    <Side heading={t('web.people.copy')} onClose={onClose}>
      <p className="s13 supporting">{t('web.people.copy-note')}</p>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate({ language: chosen, why: why.trim() }, { onSuccess: () => setWhy('') });
        }}
      >
        <Select
          label={t('web.people.copy-language')}
          allowDeselect={false}
          value={chosen}
          onChange={(one) => choose(one as Language)}
          data={languages.map((one) => ({ value: one, label: t(`web.ui.language.${one}`) }))}
        />
        <Textarea
          label={t('web.people.copy-why')}
          description={t('web.people.why-hint')}
          autosize
          minRows={2}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <ErrorNote error={ask.error} kept={t('web.people.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={why.trim().length < 5 || ask.isPending}>
            {t('web.people.copy-ask')}
          </Button>
        </div>
      </form>
      <ErrorNote error={copies.error} onRetry={() => void copies.refetch()} />
      <ul className="person-lines">
        {copies.data?.items.map((copy) => (
          <One key={copy.id} personId={person.id} copy={copy} />
        ))}
      </ul>
    </Side>
  );
}

function One({ personId, copy }: { personId: string; copy: Copy }) {
  const { t } = useTexts();
  const fetch = useFetchCopy(personId);
  return (
    <li>
      <div className="grow">
        <p className="s13">
          <MetaLine parts={[dateTime(copy.askedAt), t(`web.ui.language.${copy.language}`), copy.askedBy]} />
        </p>
        <p className="s12 meta">{copy.why}</p>
        {copy.state === 'queued' && (
          <Progress.Root>
            <Progress.Section
              value={(100 * copy.done) / copy.total}
              withAria
              aria-label={t('web.people.copy-making', { done: copy.done, total: copy.total })}
            />
          </Progress.Root>
        )}
        <p className="s12 meta">
          {copy.state === 'queued' && t('web.people.copy-making', { done: copy.done, total: copy.total })}
          {copy.state === 'ready' && copy.expiresAt && t('web.people.copy-until', { when: dateTime(copy.expiresAt) })}
          {copy.state === 'expired' && t('web.people.copy-expired')}
        </p>
        {copy.state === 'ready' && (
          <div className="row">
            <Button size="xs" disabled={fetch.isPending} onClick={() => fetch.mutate({ copyId: copy.id, format: 'html' })}>
              {t('web.people.copy-page')}
            </Button>
            <Button size="xs" disabled={fetch.isPending} onClick={() => fetch.mutate({ copyId: copy.id, format: 'json' })}>
              JSON
            </Button>
          </div>
        )}
        <ErrorNote error={fetch.error} />
      </div>
    </li>
  );
}
