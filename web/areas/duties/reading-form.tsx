import { Button, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type ReadingChange, type Row, useProposeReading } from '../../api/rulebook.ts';
import type { Names } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';
import { ReadingPreview } from './reading-preview.tsx';
import { type Draft, draftOf, changeOf } from './reading-draft.ts';
import { StepsField } from './steps-field.tsx';
import { TermFields } from './term-fields.tsx';

type Props = { row: Row; onClose: () => void; onSent: (proposalId: string) => void };

/** A new edition of one row: the term, its words in three languages, its act; and what it would do. */
export function ReadingForm({ row, onClose, onSent }: Props) {
  const { t } = useTexts();
  const propose = useProposeReading();
  const [draft, setDraft] = useState<Draft>(() => draftOf(row));
  const [why, setWhy] = useState('');
  const change = changeOf(row, draft);
  const [previewed] = useDebouncedValue<ReadingChange | null>(change, 400);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <Side heading={t('web.rulebook.change-of', { paragraph: row.paragraph, name: row.name })} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (change) propose.mutate({ change, why: why.trim() }, { onSuccess: ({ id }) => onSent(id) });
        }}
      >
        <p className="s13 supporting">{row.debtor.name}</p>
        <TermFields draft={draft} onChange={set} />
        <ReadingPreview change={previewed} />
        <WordsFields part="text" value={draft.text} onChange={(text) => set({ text })} />
        <WordsFields part="stops" value={draft.stops} onChange={(stops) => set({ stops })} />
        <WordsFields part="doesNotStop" value={draft.doesNotStop} onChange={(doesNotStop) => set({ doesNotStop })} />
        <h3>{t('web.rulebook.steps')}</h3>
        <StepsField steps={draft.steps} onChange={(steps) => set({ steps })} />
        <h3>{t('web.rulebook.grounds')}</h3>
        <TextInput
          label={t('web.rulebook.act')}
          description={t('web.rulebook.act-hint')}
          maxLength={500}
          value={draft.act}
          onChange={(event) => set({ act: event.currentTarget.value })}
        />
        <Textarea
          label={t('web.rulebook.why')}
          autosize
          minRows={2}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <ErrorNote error={propose.error} kept={t('web.rulebook.kept')} />
        <Button type="submit" variant="filled" disabled={change === null || why.trim().length < 3 || propose.isPending}>
          {t('web.rulebook.send')}
        </Button>
        <p className="s13 supporting">{t('web.rulebook.second')}</p>
      </form>
    </Side>
  );
}

type WordsProps = { part: 'text' | 'stops' | 'doesNotStop'; value: Names; onChange: (value: Names) => void };

/** One sentence in the three languages. */
function WordsFields({ part, value, onChange }: WordsProps) {
  const { t } = useTexts();
  return (
    <fieldset className="reading-words-fields">
      <legend>{t(`web.rulebook.words.${part}`)}</legend>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={t(`web.ui.language.${language}`)}
          autosize
          minRows={1}
          maxLength={1000}
          value={value[language]}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
