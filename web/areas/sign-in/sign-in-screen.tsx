import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../../api/client.ts';
import { useSession, useSignIn } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { paths } from '../../paths.ts';
import { Brand } from '../../shell/brand.tsx';
import { Go } from '../../shell/go.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { OtherWays } from './other-ways.tsx';
import './sign-in.css';

/** A way back inside our own screens, or home: never an address of another site. */
function wayBack(to: unknown): string {
  return typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : paths.home();
}

/** The password was right, and the account has a second factor. */
function isAsking(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'second-factor-needed';
}

export function SignInScreen() {
  const { t, language, setLanguage } = useTexts();
  const search: { to?: unknown } = useSearch({ strict: false });
  const { data: me, error } = useSession();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const asked = code !== null;
  // The person has just pressed Enter here: the next thing to type is the code.
  useEffect(() => {
    if (asked) codeField.current?.focus();
  }, [asked]);
  if (me && !error) return <Go to={wayBack(search.to)} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onError = (refusal: Error) => {
      if (isAsking(refusal)) setCode('');
    };
    signIn.mutate({ email, password, ...(code ? { code } : {}) }, { onError });
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
        {/* That a code is needed is the next step, not a fault: the field says it. */}
        <ErrorNote error={isAsking(signIn.error) ? null : signIn.error} />
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
        {asked && (
          <TextInput
            label={t('web.signin.code')}
            description={t('web.signin.code.hint')}
            name="code"
            autoComplete="one-time-code"
            ref={codeField}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          {t('web.signin.submit')}
        </Button>
        {!asked && <OtherWays to={wayBack(search.to)} />}
      </form>
    </main>
  );
}
