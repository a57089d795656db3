import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useTexts } from '../language/language.tsx';
import { paths } from '../paths.ts';
import { homeOf } from '../screens.ts';
import { EmptyState } from '../ui/notes.tsx';
import { Go } from './go.tsx';

/** `/`: on to the first screen the person may see. Any other address that is no screen says so. */
export function Home() {
  const { data: me } = useSession();
  const { t } = useTexts();
  const location = useLocation();
  // Where it was drawn first: the address moves on before the next screen is there.
  const [pathname] = useState(location.pathname);
  const home = me ? homeOf(me.permissions) : null;
  if (pathname === paths.home() && home) return <Go to={home} />;
  return (
    <main className="page">
      <EmptyState action={home && <Link to={home}>{t('web.shell.to-home')}</Link>}>
        {t(pathname === paths.home() ? 'web.shell.no-screen' : 'web.shell.no-such-page')}
      </EmptyState>
    </main>
  );
}
