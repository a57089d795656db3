import { Button, Popover, TextInput } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useCallOut } from '../api/line.ts';
import { useTexts } from '../language/language.tsx';
import { ErrorNote } from '../ui/notes.tsx';
import { usePhone } from './phone-context.tsx';

/** Calls whom it is told: the own phone rings first and is picked up by itself, for nobody else is calling. */
export function useDialOut() {
  const [, phone] = usePhone();
  const out = useCallOut();
  const call = (whom: { number: string } | { callId: string }) => out.mutate(whom, { onSuccess: () => phone.answer() });
  return { call, error: out.error, pending: out.isPending };
}

/** A number and a button, above the quiet bar. */
export function DialOut() {
  const { t } = useTexts();
  const [opened, open] = useState(false);
  const [number, setNumber] = useState('');
  const { call, error, pending } = useDialOut();
  const start = (event: FormEvent) => {
    event.preventDefault();
    call({ number });
  };
  return (
    <Popover opened={opened} onChange={open} position="top-end" trapFocus width={320}>
      <Popover.Target>
        <Button leftSection={<IconPhoneOutgoing size={16} stroke={1.6} aria-hidden />} onClick={() => open(!opened)}>
          {t('web.phone.dial')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('web.phone.dial')}>
        <form className="dial-out" onSubmit={start}>
          <TextInput
            type="tel"
            data-autofocus
            label={t('web.phone.dial-number')}
            placeholder="+7 700 555 01 01"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <ErrorNote error={error} />
          <Button type="submit" variant="filled" loading={pending} disabled={number.trim() === ''}>
            {t('web.phone.dial')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
