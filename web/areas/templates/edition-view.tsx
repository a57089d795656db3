import { Button } from '@mantine/core';
import { useTemplateHistory, type Edition, type Template, type TrilingualWords } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { AllWords, ChangedWords } from './changed-words.tsx';

type Props = { template: Template; shown: string; onTake: (words: TrilingualWords) => void; onClose: () => void };

/** An edition out of the history, or the words that came with the program: what is other there. */
export function EditionView({ template, shown, onTake, onClose }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useTemplateHistory(template.code, template.channel);
  const back = <Button onClick={onClose}>{t('web.templates.to-editor')}</Button>;
  if (shown === 'shipped') {
    const take = () => {
      onTake(template.shipped);
      onClose();
    };
    return (
      <section className="template-edition">
        <header className="row">
          <h2 className="grow">{t('web.templates.shipped')}</h2>
          {back}
        </header>
        <p className="s13 supporting">{t('web.templates.shipped-hint')}</p>
        <ChangedWords from={template.words} to={template.shipped} channel={template.channel} />
        <div className="template-actions">
          <Button onClick={take}>{t('web.templates.take-shipped')}</Button>
        </div>
      </section>
    );
  }
  if (!data) return error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <SkeletonBars rows={6} height={52} />;
  const edition = data.items.find((one) => String(one.edition) === shown);
  if (!edition) return <EmptyState action={back}>{t('web.templates.no-such-edition')}</EmptyState>;
  return (
    <section className="template-edition">
      <header className="row">
        <h2 className="grow">{t('web.templates.edition', { edition: edition.edition })}</h2>
        {back}
      </header>
      <WhatItChanged edition={edition} before={data.items.find((one) => one.edition === edition.edition - 1)} template={template} />
    </section>
  );
}

type ChangeProps = { edition: Edition; before: Edition | undefined; template: Template };

function WhatItChanged({ edition: { edition, source, savedBy, savedAt, why, words }, before, template }: ChangeProps) {
  const { t } = useTexts();
  const { channel } = template;
  return (
    <>
      <p className="s13 meta">
        {source === 'shipped' ? t('web.templates.with-the-program') : savedBy} · {dateTime(savedAt)}
      </p>
      {why && <p>{why}</p>}
      {before && (
        <>
          <h3>{t('web.templates.changed-from', { edition: before.edition })}</h3>
          <ChangedWords from={before.words} to={words} channel={channel} />
        </>
      )}
      {edition === template.edition ? (
        <p className="supporting">{t('web.templates.is-in-force')}</p>
      ) : (
        <>
          <h3>{t('web.templates.going-back')}</h3>
          <ChangedWords from={template.words} to={words} channel={channel} />
        </>
      )}
      <h3>{t('web.templates.all-of-it')}</h3>
      <AllWords words={words} channel={channel} />
    </>
  );
}
