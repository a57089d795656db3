import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FactorFirst } from '../areas/security/factor-first.tsx';
import { OwnPasswordFirst } from '../areas/sign-in/own-password-first.tsx';
import { useMay, useMe, useSession } from '../api/session.ts';
import { KeysProvider } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import { theLive } from '../live.ts';
import { paths } from '../paths.ts';
import { CallBar } from '../softphone/call-bar.tsx';
import { PhoneProvider } from '../softphone/phone-context.tsx';
import { ApiError } from '../api/client.ts';
import { ErrorNote } from '../ui/notes.tsx';
import { Go } from './go.tsx';
import { LostStrip } from './lost-strip.tsx';
import { NoticesStrip } from './notices-strip.tsx';
import { Overlays } from './overlays.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/** Everything behind the sign-in: top bar, the screen, and the call bar, which is always visible and never covered. */
export function Frame() {
  const { data: me, error, refetch } = useSession();
  if (error instanceof ApiError && error.problem.code === 'not-signed-in') return <ToSignIn />;
  // A server that is away for a moment takes nothing off the screen, least of all the phone.
  if (me?.mustFirst === 'password-change-needed') return <OwnPasswordFirst />;
  if (me?.mustFirst === 'second-factor-setup-needed') return <FactorFirst />;
  if (me) {
    return (
      <KeysProvider>
        <SignedInFrame />
      </KeysProvider>
    );
  }
  return error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null;
}

/** To the sign-in, and afterwards back to where the person stood. */
function ToSignIn() {
  const { pathname } = useLocation();
  return <Go to={paths.signIn()} search={pathname === paths.home() || pathname === paths.signIn() ? {} : { to: pathname }} />;
}

function SignedInFrame() {
  const me = useMe();
  const may = useMay();
  const queries = useQueryClient();
  const { setLanguage } = useTexts();
  const { setColorScheme } = useMantineColorScheme();
  const { theme } = me.settings;
  const { liveAfter } = me;

  useEffect(() => setLanguage(me.language), [me.language, setLanguage]);
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    const live = theLive(queries, () => void queries.invalidateQueries({ queryKey: ['session'] }));
    live.start(liveAfter);
    return () => live.stop();
    // A session that is looked at again says a later place; whoever listens already needs none.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [queries, me.id]);

  const hasPhone = may('phone.own');
  const frame = (
    <div className={hasPhone ? 'frame' : 'frame frame-no-bar'}>
      <TopBar />
      <div className="strips">
        <LostStrip />
        <NoticesStrip />
      </div>
      <div className="frame-body">
        <Outlet />
      </div>
      {hasPhone && <CallBar />}
      <Overlays />
    </div>
  );
  return hasPhone ? <PhoneProvider>{frame}</PhoneProvider> : frame;
}
