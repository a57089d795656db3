import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useDraft, usePreview, useSaveTemplate, useTemplate, type Template, type TrilingualWords } from '../../api/templates.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { languages, type Language } from '../../language/texts.ts';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { EditionView } from './edition-view.tsx';
import { LanguageWords } from './language-words.tsx';
import { Overtaken } from './overtaken.tsx';
import { RevertForm } from './revert-form.tsx';
import { SaveForm } from './save-form.tsx';
import { TemplateFacts } from './template-facts.tsx';
import { TemplateHistory } from './template-history.tsx';

/** One template: its words in three languages with what they will look like, and every edition it ever had. */
export function TemplatePage({ code, channel }: { code: string; channel: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useTemplate(code, channel);
  if (data) return <OneTemplate template={data} />;
  return (
    <Page heading={t('web.templates.title')}>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <SkeletonBars rows={8} height={52} />}
    </Page>
  );
}

const PREVIEW_REST_MS = 400;

function OneTemplate({ template }: { template: Template }) {
  const { t } = useTexts();
  const { code, channel, name } = template;
  const [{ edition: shown }, filter] = useFilters(['edition']);
  // Without one, the words in force are followed.
  const [draft, setDraft] = useDraft(code, channel);
  const save = useSaveTemplate(code, channel);
  const words = draft?.words ?? template.words;
  const [rested] = useDebouncedValue(words, PREVIEW_REST_MS);
  const preview = usePreview(code, channel, rested);
  const begin = (changed: TrilingualWords) => {
    if (save.error) save.reset();
    setDraft({ words: changed, edition: draft?.edition ?? template.edition });
  };
  const change = (language: Language, place: 'subject' | 'body', value: string) =>
    begin({ ...words, [language]: { ...words[language], [place]: value } });
  const drop = () => {
    save.reset();
    setDraft(null);
  };
  const keepMine = () => {
    save.reset();
    setDraft({ words, edition: template.edition });
  };
  const overtaken = draft !== null && draft.edition < template.edition;
  const side = (
    <div className="side">
      {shown && shown !== 'shipped' && Number(shown) < template.edition && (
        <RevertForm key={shown} template={template} to={Number(shown)} onDone={() => filter({ edition: '' })} />
      )}
      {!shown && <SaveForm template={template} draft={draft} overtaken={overtaken} save={save} onDrop={drop} />}
      <TemplateFacts template={template} onCompare={() => filter({ edition: 'shipped' })} />
      <TemplateHistory template={template} shown={shown} onShow={(edition) => filter({ edition: String(edition) })} />
    </div>
  );
  return (
    <Page
      heading={`${name} · ${t(`web.outbox.channel.${channel}`)}`}
      aside={<Link to={paths.templates()}>{t('web.templates.all')}</Link>}
      side={side}
    >
      <p className="s13 supporting journal-note">{template.when}</p>
      {overtaken && <Overtaken template={template} mine={draft.words} onTheirs={drop} onMine={keepMine} />}
      {shown ? (
        <EditionView template={template} shown={shown} onTake={begin} onClose={() => filter({ edition: '' })} />
      ) : (
        <>
          <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
          {languages.map((language) => (
            <LanguageWords
              key={language}
              language={language}
              channel={channel}
              words={words[language]}
              preview={preview.data}
              onChange={(place, value) => change(language, place, value)}
            />
          ))}
        </>
      )}
    </Page>
  );
}
