import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../language/language.tsx';
import type { TextKey } from '../../language/keys.ts';
import { ErrorNote } from '../../ui/notes.tsx';

type Sending = { mutate: (reason: string, then?: { onSuccess?: () => void }) => void; error: unknown; isPending: boolean };
type Words = { open: TextKey; why: TextKey; hint: TextKey; confirm: TextKey };

/** A decision that takes a reason, which stays beside what was decided: a button first, then the field. */
export function ReasonForm({ words, sending, small }: { words: Words; sending: Sending; small?: boolean }) {
  const { t } = useTexts();
  const [reason, setReason] = useState<string | null>(null);
  const size = small ? 'xs' : 'sm';
  if (reason === null) {
    return (
      <div>
        <Button size={size} onClick={() => setReason('')}>
          {t(words.open)}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(reason.trim(), { onSuccess: () => setReason(null) });
      }}
    >
      <Textarea
        ref={(field) => {
          if (reason === '') field?.focus();
        }}
        label={t(words.why)}
        description={t(words.hint)}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorNote error={sending.error} kept={t('web.duties.reason-kept')} />
      <div className="row">
        <Button size={size} type="submit" variant="filled" disabled={reason.trim().length < 3 || sending.isPending}>
          {t(words.confirm)}
        </Button>
        <Button size={size} onClick={() => setReason(null)}>
          {t('web.ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
