import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { Button } from '@mantine/core';
import { IconBuilding, IconFingerprint } from '@tabler/icons-react';
import { ApiError } from '../../api/client.ts';
import { usePasskeySignIn, useProviderSignIn, useWays } from '../../api/sign-in.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

/** Ways in beside the password: a passkey, and the body's own provider where there is one. `to`: where it leads afterwards. */
export function OtherWays({ to }: { to: string }) {
  const { t } = useTexts();
  const { data } = useWays();
  const passkey = usePasskeySignIn();
  const leave = useProviderSignIn(to);
  const provider = data?.provider;
  const canKeys = browserSupportsWebAuthn();
  if (!canKeys && !provider) return null;
  return (
    <div className="other-ways">
      <p className="or">{t('web.signin.or')}</p>
      {canKeys && (
        <Button
          leftSection={<IconFingerprint size={18} stroke={1.6} aria-hidden />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          {t('web.signin.passkey')}
        </Button>
      )}
      {passkey.error && !(passkey.error instanceof ApiError) && <p role="alert">{t('web.signin.passkey.failed')}</p>}
      <ErrorNote error={passkey.error instanceof ApiError ? passkey.error : null} />
      {provider && (
        <Button
          leftSection={<IconBuilding size={18} stroke={1.6} aria-hidden />}
          disabled={!provider.up}
          loading={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t('web.signin.provider', { host: provider.host })}
        </Button>
      )}
      {provider && !provider.up && <output className="s13 supporting">{t('web.signin.provider.down', { host: provider.host })}</output>}
      <ErrorNote error={leave.error} />
    </div>
  );
}
