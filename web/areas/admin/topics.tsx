import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSetTopic, type Topic } from '../../api/teams.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';

const blank: Topic = { code: '', name: { kk: '', ru: '', en: '' }, active: true };

/** What can be asked on the line besides languages: a list with names in three languages, and the form for one of them. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  const { t, language } = useTexts();
  const save = useSetTopic();
  const [topic, setTopic] = useState(blank);
  const known = topics.some(({ code }) => code === topic.code);
  const incomplete = topic.code === '' || languages.some((one) => topic.name[one].trim() === '');
  return (
    <section className="side" aria-label={t('web.skills.topics')}>
      <h2>{t('web.skills.topics')}</h2>
      <ul className="topics">
        {topics.map((one) => (
          <li key={one.code}>
            <button type="button" className="link-button" onClick={() => (save.reset(), setTopic(one))}>
              {one.name[language]}
            </button>
            {!one.active && <span className="s12 meta"> · {t('web.skills.retired')}</span>}
          </li>
        ))}
      </ul>
      <h3>{t(known ? 'web.skills.topic-change' : 'web.skills.topic-new')}</h3>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(topic, { onSuccess: () => setTopic(blank) });
        }}
      >
        {languages.map((one) => (
          <TextInput
            key={one}
            lang={one}
            label={t('web.skills.topic-name', { language: t(`web.ui.language.${one}`) })}
            maxLength={100}
            value={topic.name[one]}
            onChange={(event) => setTopic({ ...topic, name: { ...topic.name, [one]: event.currentTarget.value } })}
          />
        ))}
        <TextInput
          label={t('web.skills.topic-code')}
          description={t('web.skills.topic-code-hint')}
          maxLength={40}
          readOnly={known}
          value={topic.code}
          onChange={(event) => setTopic({ ...topic, code: event.currentTarget.value.toLowerCase() })}
        />
        <Checkbox
          label={t('web.skills.topic-active')}
          checked={topic.active}
          onChange={(event) => setTopic({ ...topic, active: event.currentTarget.checked })}
        />
        <ErrorNote error={save.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" disabled={incomplete || save.isPending}>
            {t('web.skills.topic-save')}
          </Button>
          {topic !== blank && <Button onClick={() => (save.reset(), setTopic(blank))}>{t('web.skills.topic-leave')}</Button>}
        </div>
      </form>
    </section>
  );
}
