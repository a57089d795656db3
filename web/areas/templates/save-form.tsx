import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Draft, Template, useSaveTemplate } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { same } from './diff.ts';

/** The server asks for as much. */
export const WHY_LEAST = 5;

type Props = {
  template: Template;
  draft: Draft | null;
  overtaken: boolean;
  save: ReturnType<typeof useSaveTemplate>;
  onDrop: () => void;
};

/** Puts what was typed in force, over the edition it was typed over and with a reason. */
export function SaveForm({ template, draft, overtaken, save, onDrop }: Props) {
  const { t } = useTexts();
  const [why, setWhy] = useState('');
  const changed = draft !== null && !same(draft.words, template.words);
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft) return;
        save.mutate(
          { words: draft.words, edition: draft.edition, why: why.trim() },
          {
            onSuccess: () => {
              onDrop();
              setWhy('');
            },
          },
        );
      }}
    >
      <p className="s13 supporting">{changed ? t('web.templates.unsaved') : t('web.templates.in-force', { edition: template.edition })}</p>
      <Textarea
        label={t('web.templates.why')}
        description={t('web.templates.why-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {/* That somebody was first is said, with their words, over the editor. */}
      {!overtaken && <ErrorNote error={save.error} kept={t('web.outbox.typed')} />}
      <div className="template-actions">
        <Button type="submit" variant="filled" disabled={!changed || overtaken || save.isPending || why.trim().length < WHY_LEAST}>
          {t('web.templates.save')}
        </Button>
        {changed && !overtaken && <Button onClick={onDrop}>{t('web.templates.drop')}</Button>}
      </div>
    </form>
  );
}
