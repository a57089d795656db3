import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useExcuse } from '../../api/duties.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

const RIGHT = 'obligations.excuse';

/** Excusing an open duty, with a reason that stays beside it; who may not is told which right it takes. */
export function ExcuseForm({ id }: { id: string }) {
  const { t } = useTexts();
  const may = useMay();
  const excuse = useExcuse(id);
  const [reason, setReason] = useState<string | null>(null);
  if (!may(RIGHT)) return <p className="s13 meta">{t('web.duties.excuse-no-right', { right: RIGHT })}</p>;
  if (reason === null) {
    return (
      <div>
        <Button onClick={() => setReason('')}>{t('web.duties.excuse')}</Button>
      </div>
    );
  }
  return (
    <form
      className="excuse"
      onSubmit={(event) => {
        event.preventDefault();
        excuse.mutate(reason.trim());
      }}
    >
      <Textarea
        ref={(field) => {
          if (reason === '') field?.focus();
        }}
        label={t('web.duties.excuse-why')}
        description={t('web.duties.excuse-hint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorNote error={excuse.error} kept={t('web.duties.excuse-kept')} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={reason.trim().length < 3 || excuse.isPending}>
          {t('web.duties.excuse-confirm')}
        </Button>
        <Button onClick={() => setReason(null)}>{t('web.ui.cancel')}</Button>
      </div>
    </form>
  );
}
