import { Button } from '@mantine/core';
import { useSecurity } from '../../api/security.ts';
import { useSignOut } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { Brand } from '../../shell/brand.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import '../sign-in/sign-in.css';
import { PasskeysPart } from './passkeys-part.tsx';
import './security.css';
import { TotpPart } from './totp-part.tsx';

/** Instead of everything else, for who came by password alone in a role that asks for a second factor. */
export function FactorFirst() {
  const { t } = useTexts();
  const { data, error, refetch } = useSecurity();
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <div className="sign-in-box wide">
        <header>
          <Brand />
        </header>
        <h1>{t('web.security.first')}</h1>
        <p className="supporting">{t('web.security.first.what')}</p>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data && <TotpPart since={data.totpSince} />}
        {data && <PasskeysPart passkeys={data.passkeys} />}
        <Button variant="subtle" onClick={() => signOut.mutate()}>
          {t('web.shell.sign-out')}
        </Button>
      </div>
    </main>
  );
}
