import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useActOnMessage, type Action, type MessageDetail } from '../../api/outbox.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

/** The server asks for as much. */
const WHY_LEAST = 5;

/** What may be done with the message now, as the server says; each takes a reason, which stays in its way. */
export function MessageActions({ message: { id, actions, channel } }: { message: MessageDetail }) {
  const { t } = useTexts();
  const [chosen, choose] = useState<Action | null>(null);
  if (chosen !== null) return <ActionForm id={id} action={chosen} channel={channel} onDone={() => choose(null)} />;
  if (actions.length === 0) return null;
  return (
    <div className="outbox-actions">
      {actions.map((action) => (
        <Button key={action} onClick={() => choose(action)}>
          {t(`web.outbox.act.${action}`)}
        </Button>
      ))}
    </div>
  );
}

type FormProps = { id: string; action: Action; channel: MessageDetail['channel']; onDone: () => void };

function ActionForm({ id, action, channel, onDone }: FormProps) {
  const { t } = useTexts();
  const act = useActOnMessage(id);
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const elsewhere = action === 'readdress';
  const ready = why.trim().length >= WHY_LEAST && (!elsewhere || to.trim() !== '');
  return (
    <form
      className="side-form outbox-act"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ action, why: why.trim(), ...(elsewhere ? { to: to.trim() } : {}) }, { onSuccess: onDone });
      }}
    >
      <p className="s13 supporting">{t(`web.outbox.act.${action}.hint`)}</p>
      {elsewhere && (
        <TextInput
          label={t(channel === 'sms' ? 'web.outbox.new-number' : 'web.outbox.new-address')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('web.outbox.why')}
        description={t('web.outbox.why-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={act.error} kept={t('web.outbox.typed')} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={!ready || act.isPending}>
          {t(`web.outbox.act.${action}`)}
        </Button>
        <Button onClick={onDone}>{t('web.ui.cancel')}</Button>
      </div>
    </form>
  );
}
