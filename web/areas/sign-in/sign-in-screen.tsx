import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSession, useSignIn } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { paths } from '../../paths.ts';
import { Brand } from '../../shell/brand.tsx';
import { Go } from '../../shell/go.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import './sign-in.css';

/** A way back inside our own screens, or home: never an address of another site. */
function wayBack(to: unknown): string {
  return typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : paths.home();
}

export function SignInScreen() {
  const { t, language, setLanguage } = useTexts();
  const search: { to?: unknown } = useSearch({ strict: false });
  const { data: me, error } = useSession();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  if (me && !error) return <Go to={wayBack(search.to)} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  return (
    <main className="sign-in">
      <form noValidate onSubmit={submit} aria-labelledby="sign-in-title">
        <header>
          <Brand />
          <SegmentedControl
            size="xs"
            aria-label={t('web.shell.language')}
            value={language}
            onChange={(value) => setLanguage(value)}
            data={languages.map((value) => ({ value, label: t(`web.shell.language.${value}`) }))}
          />
        </header>
        <h1 id="sign-in-title">{t('web.signin.title')}</h1>
        <p className="supporting">{t(search.to ? 'web.signin.again' : 'web.signin.what')}</p>
        <ErrorNote error={signIn.error} />
        <TextInput
          label={t('web.signin.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('web.signin.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('web.signin.showing') }}
        />
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          {t('web.signin.submit')}
        </Button>
      </form>
    </main>
  );
}
