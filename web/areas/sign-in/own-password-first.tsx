import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useChangePassword, useSignOut } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { Brand } from '../../shell/brand.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import './sign-in.css';

/** Instead of everything else, for who signed in with a password that somebody else chose or knows. */
export function OwnPasswordFirst() {
  const { t } = useTexts();
  const change = useChangePassword();
  const signOut = useSignOut();
  const [old, setOld] = useState('');
  const [wanted, setWanted] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ old, wanted });
  };
  const showing = { 'aria-label': t('web.signin.showing') };
  return (
    <main className="sign-in">
      <form noValidate onSubmit={submit} aria-labelledby="own-password-title">
        <header>
          <Brand />
        </header>
        <h1 id="own-password-title">{t('web.signin.own.title')}</h1>
        <p className="supporting">{t('web.signin.own.what')}</p>
        <ErrorNote error={change.error} />
        <PasswordInput
          label={t('web.signin.own.old')}
          name="old"
          autoComplete="current-password"
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
          visibilityToggleButtonProps={showing}
        />
        <PasswordInput
          label={t('web.signin.own.wanted')}
          description={t('web.signin.own.rule')}
          name="wanted"
          autoComplete="new-password"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          visibilityToggleButtonProps={showing}
        />
        <Button type="submit" variant="filled" loading={change.isPending}>
          {t('web.signin.own.submit')}
        </Button>
        <Button variant="subtle" onClick={() => signOut.mutate()}>
          {t('web.shell.sign-out')}
        </Button>
      </form>
    </main>
  );
}
