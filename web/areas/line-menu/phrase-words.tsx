import { Textarea } from '@mantine/core';
import type { Names } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';

/** What is said in each language, Kazakh first. */
export function PhraseWords({ words, onChange }: { words: Names; onChange: (words: Names) => void }) {
  const { t } = useTexts();
  return languages.map((one) => (
    <Textarea
      key={one}
      lang={one}
      label={t('web.phrases.words-in', { language: t(`web.ui.language.${one}`) })}
      autosize
      minRows={2}
      maxLength={1000}
      value={words[one]}
      onChange={(event) => onChange({ ...words, [one]: event.currentTarget.value })}
    />
  ));
}
