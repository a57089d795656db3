import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSavePhrase } from '../../api/phrases.ts';
import type { Names } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';
import { PhraseWords } from './phrase-words.tsx';

/** A phrase of one's own: a code to find it by and its words; the voices follow. */
export function NewPhrase({ onDone, onClose }: { onDone: (code: string) => void; onClose: () => void }) {
  const { t } = useTexts();
  const save = useSavePhrase();
  const [code, setCode] = useState('');
  const [words, setWords] = useState<Names>({ kk: '', ru: '', en: '' });
  const ready = /^[a-z][a-z0-9-]{1,39}$/.test(code) && languages.every((one) => words[one].trim() !== '');
  return (
    <Side heading={t('web.phrases.new')} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ code, words, revision: null }, { onSuccess: () => onDone(code) });
        }}
      >
        <TextInput
          label={t('web.skills.topic-code')}
          description={t('web.skills.topic-code-hint')}
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.toLowerCase())}
        />
        <PhraseWords words={words} onChange={setWords} />
        <ErrorNote error={save.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={!ready || save.isPending}>
            {t('web.phrases.create')}
          </Button>
        </div>
      </form>
    </Side>
  );
}
