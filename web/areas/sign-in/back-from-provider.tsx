import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { takeAttempt, useBackFromProvider } from '../../api/sign-in.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { Brand } from '../../shell/brand.tsx';
import { Go } from '../../shell/go.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import './sign-in.css';

/** Taken once for a page: React looks twice at a component while it is developed, and a code is good once. */
let taken: ReturnType<typeof takeAttempt> | null = null;

/** Where the provider sends people back to: hands over what it sent, then on to where the person stood. */
export function BackFromProvider() {
  const { t } = useTexts();
  const { mutate, data, error } = useBackFromProvider();
  const [attempt] = useState(() => (taken ??= takeAttempt(window.location.search)));
  useEffect(() => {
    // The code leaves the address, and with it the history of a shared desk.
    history.replaceState(null, '', paths.backFromProvider());
    mutate(attempt.sent);
  }, [attempt, mutate]);
  if (data) return <Go to={attempt.to} />;
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <header>
          <Brand />
        </header>
        <h1>{t('web.signin.title')}</h1>
        {error ? <ErrorNote error={error} /> : <output>{t('web.signin.provider.coming')}</output>}
        {error && (
          <Link to={paths.signIn()} reloadDocument>
            {t('web.signin.provider.back')}
          </Link>
        )}
      </div>
    </main>
  );
}
