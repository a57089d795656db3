import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAppealStep } from '../../../api/letters.ts';
import { useTexts } from '../../../language/language.tsx';
import { ParagraphTag } from '../../../ui/marks.tsx';
import { ErrorNote } from '../../../ui/notes.tsx';

/** ¶8: nobody waits for an answer. A step in the work column, not a dialog: a call may come any time. */
export function ExemptStep({ appealId, onDone }: { appealId: string; onDone: () => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const step = useAppealStep(appealId);
  return (
    <form
      className="step"
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate({ step: 'exempt', reason: reason.trim() }, { onSuccess: onDone });
      }}
    >
      <h2>
        {t('web.letter.exempt-title')} <ParagraphTag paragraph="8" />
      </h2>
      <Textarea
        label={t('web.letter.exempt-why')}
        description={t('web.letter.exempt-hint')}
        autosize
        minRows={2}
        data-autofocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorNote error={step.error} kept={t('web.letter.kept')} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={reason.trim().length < 3 || step.isPending}>
          {t('web.letter.exempt-confirm')}
        </Button>
        <Button onClick={onDone}>{t('web.ui.cancel')}</Button>
      </div>
    </form>
  );
}
