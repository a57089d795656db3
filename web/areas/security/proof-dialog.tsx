import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Proof } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

type Props<T> = {
  title: string;
  opened: boolean;
  onClose: () => void;
  act: UseMutationResult<T, Error, Proof>;
  onDone?: (value: T) => void;
};

/** Asks for the password or a code before what `act` does: nobody else shall change it at an open screen. */
export function ProofDialog<T>({ title, opened, onClose, act, onDone }: Props<T>) {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const close = () => {
    setPassword('');
    setCode('');
    act.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const proof = { ...(password ? { password } : {}), ...(code ? { code } : {}) };
    act.mutate(proof, { onSuccess: (value) => (close(), onDone?.(value)) });
  };
  return (
    <Dialog title={title} opened={opened} onClose={close} size={440}>
      <form noValidate className="security-form" onSubmit={submit}>
        <p>{t('web.security.proof')}</p>
        <PasswordInput
          label={t('web.security.password')}
          name="proof-password"
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('web.signin.showing') }}
        />
        <TextInput
          label={t('web.security.proof.code')}
          description={t('web.security.proof.code-hint')}
          name="proof-code"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ErrorNote error={act.error} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={(password === '' && code === '') || act.isPending}>
            {title}
          </Button>
          <Button onClick={close}>{t('web.security.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
