import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { type Phrase, soundPath, useSavePhrase, useVoice } from '../../api/phrases.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { type Language, languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';
import { VoiceState } from './phrases-screen.tsx';
import { PhraseWords } from './phrase-words.tsx';

/** One phrase: its words, and in each language the voice that callers hear, to be heard and replaced. */
export function PhrasePanel({ phrase, onClose }: { phrase: Phrase; onClose: () => void }) {
  return (
    <Side heading={phrase.code} onClose={onClose}>
      {phrase.own && <OwnWords phrase={phrase} />}
      {languages.map((language) => (
        <Voice key={language} phrase={phrase} language={language} />
      ))}
    </Side>
  );
}

function OwnWords({ phrase }: { phrase: Phrase }) {
  const { t } = useTexts();
  const save = useSavePhrase();
  const before = { kk: phrase.spoken.kk.words, ru: phrase.spoken.ru.words, en: phrase.spoken.en.words };
  const [words, setWords] = useState(before);
  const changed = languages.some((one) => words[one].trim() !== '' && words[one] !== before[one]);
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ code: phrase.code, words, revision: phrase.revision });
      }}
    >
      <PhraseWords words={words} onChange={setWords} />
      <p className="meta">{t('web.phrases.words-hint')}</p>
      <ErrorNote error={save.error} kept={t('web.admin.accounts.typed')} />
      <div className="row">
        <Button type="submit" disabled={!changed || save.isPending}>
          {t('web.teams.save')}
        </Button>
      </div>
    </form>
  );
}

function Voice({ phrase, language }: { phrase: Phrase; language: Language }) {
  const { t } = useTexts();
  const voice = useVoice();
  const { code, spoken } = phrase;
  const { voice: kind, words, by, reviewed } = spoken[language];
  const wish = { code, language };
  const name = t(`web.ui.language.${language}`);
  return (
    <section className="phrase-voice" aria-label={name}>
      <p>
        <strong>{name}</strong> · <VoiceState spoken={spoken[language]} />
      </p>
      {!phrase.own && <p lang={language}>{words}</p>}
      {kind !== 'none' && (
        // The words stand above it: they are its captions.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          controls
          preload="none"
          src={`${soundPath(code, language)}?${by?.at ?? ''}`}
          aria-label={t('web.phrases.listen', { language: name })}
        />
      )}
      {by && <p className="meta">{t('web.phrases.uploaded', { name: by.name, when: dateTime(by.at) })}</p>}
      {reviewed && <p className="meta">{t('web.phrases.reviewed-by', { name: reviewed.name, when: dateTime(reviewed.at) })}</p>}
      <ErrorNote error={voice.error} />
      <div className="row">
        <FileButton accept="audio/wav,.wav" onChange={(file) => file && voice.mutate({ ...wish, does: 'upload', file })}>
          {(props) => (
            <Button size="xs" disabled={voice.isPending} {...props}>
              {t('web.phrases.upload')}
            </Button>
          )}
        </FileButton>
        {kind !== 'none' && !reviewed && (
          <Button size="xs" disabled={voice.isPending} onClick={() => voice.mutate({ ...wish, does: 'heard' })}>
            {t('web.phrases.heard')}
          </Button>
        )}
        {kind === 'recorded' && (
          <Button size="xs" variant="subtle" disabled={voice.isPending} onClick={() => voice.mutate({ ...wish, does: 'drop' })}>
            {t(phrase.own ? 'web.phrases.remove' : 'web.phrases.drop')}
          </Button>
        )}
      </div>
    </section>
  );
}
