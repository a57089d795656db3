import { useSecurity } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { CodesPart } from './codes-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { PasswordPart } from './password-part.tsx';
import './security.css';
import { SessionsPart } from './sessions-part.tsx';
import { TotpPart } from './totp-part.tsx';

/** How my account is guarded, and where I am signed in. */
export function Screen() {
  const { t } = useTexts();
  const { data, error, refetch } = useSecurity();
  return (
    <Page heading={t('web.security.title')}>
      <div className="security">
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {!data && !error && <SkeletonBars rows={5} />}
        {data && <PasskeysPart passkeys={data.passkeys} />}
        {data && <TotpPart since={data.totpSince} />}
        {data && <CodesPart security={data} />}
        <PasswordPart />
        <SessionsPart />
      </div>
    </Page>
  );
}
