import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEndSessionOf, useResetFactors, useResetPassword, useSessionsOf } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState, ErrorNote } from '../../ui/notes.tsx';
import { SessionRows } from '../security/session-rows.tsx';

/** Where somebody is signed in, and the ways to shut and open the door for them anew. */
export function AccountAccess({ accountId }: { accountId: string }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  const [doing, setDoing] = useState<'password' | 'factors' | null>(null);
  const { data, error } = useSessionsOf(accountId, asked);
  const end = useEndSessionOf(accountId);
  const close = () => setDoing(null);
  return (
    <section className="side-switch" aria-label={t('web.security.of')}>
      <h3>{t('web.security.of')}</h3>
      {!asked && <Button onClick={() => setAsked(true)}>{t('web.security.of.show')}</Button>}
      {!asked && <p className="s12 meta">{t('web.security.of.show-why')}</p>}
      <ErrorNote error={error ?? end.error} />
      {data && data.items.length > 0 && <SessionRows items={data.items} pending={end.isPending} onEnd={(id) => end.mutate(id)} />}
      {data?.items.length === 0 && <EmptyState>{t('web.security.sessions.none')}</EmptyState>}
      <div className="row">
        <Button onClick={() => setDoing('password')}>{t('web.security.of.password')}</Button>
        <Button onClick={() => setDoing('factors')}>{t('web.security.of.factors')}</Button>
      </div>
      <Dialog title={t('web.security.of.password')} opened={doing === 'password'} onClose={close} size={460}>
        <ResetPassword accountId={accountId} />
      </Dialog>
      <Dialog title={t('web.security.of.factors')} opened={doing === 'factors'} onClose={close} size={460}>
        <ResetFactors accountId={accountId} />
      </Dialog>
    </section>
  );
}

function ResetPassword({ accountId }: { accountId: string }) {
  const { t } = useTexts();
  const reset = useResetPassword(accountId);
  return (
    <div className="side-form">
      <p>{t(reset.data ? 'web.security.of.one-time' : 'web.security.of.password-why')}</p>
      {reset.data && <p className="mono secret">{reset.data.password}</p>}
      <ErrorNote error={reset.error} />
      {!reset.data && (
        <div className="row">
          <Button variant="filled" disabled={reset.isPending} onClick={() => reset.mutate()}>
            {t('web.security.of.password')}
          </Button>
        </div>
      )}
    </div>
  );
}

function ResetFactors({ accountId }: { accountId: string }) {
  const { t } = useTexts();
  const reset = useResetFactors(accountId);
  return (
    <div className="side-form">
      <p>{t('web.security.of.factors-why')}</p>
      <ErrorNote error={reset.error} />
      <div className="row">
        <Button variant="filled" disabled={reset.isPending || reset.isSuccess} onClick={() => reset.mutate()}>
          {t('web.security.of.factors')}
        </Button>
        <output className="s13 supporting">{reset.isSuccess && t('web.security.of.done')}</output>
      </div>
    </div>
  );
}
