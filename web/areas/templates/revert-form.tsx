import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useRevertTemplate, type Template } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { WHY_LEAST } from './save-form.tsx';

type Props = { template: Template; to: number; onDone: () => void };

/** Puts an earlier edition's words in force again: as a new edition, over the one that is in force now. */
export function RevertForm({ template: { code, channel, edition }, to, onDone }: Props) {
  const { t } = useTexts();
  const revert = useRevertTemplate(code, channel);
  const [why, setWhy] = useState('');
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        revert.mutate({ to, edition, why: why.trim() }, { onSuccess: onDone });
      }}
    >
      <p className="s13 supporting">{t('web.templates.revert-hint', { edition: edition + 1 })}</p>
      <Textarea
        label={t('web.templates.why')}
        description={t('web.templates.why-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={revert.error} kept={t('web.outbox.typed')} />
      <div className="template-actions">
        <Button type="submit" variant="filled" disabled={revert.isPending || why.trim().length < WHY_LEAST}>
          {t('web.templates.revert', { edition: to })}
        </Button>
      </div>
    </form>
  );
}
