import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useBeginTotp, useConfirmTotp, useProved, useReadAnew } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { Qr } from './qr.tsx';
import { ShownCodes } from './shown-codes.tsx';

/** The app of one-time codes: set up by a picture and a first code, removed after a proof. */
export function TotpPart({ since }: { since: string | null }) {
  const { t } = useTexts();
  const begin = useBeginTotp();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [removing, setRemoving] = useState(false);
  const remove = useProved('/api/security/totp/remove');
  const readAnew = useReadAnew();
  const confirmed = (recoveryCodes: string[] | null) => {
    begin.reset();
    // With codes to be kept, everything else waits until they are.
    if (recoveryCodes) setCodes(recoveryCodes);
    else readAnew();
  };
  return (
    <Panel heading={t('web.security.totp')}>
      <p className="supporting">{since ? t('web.security.totp.since', { when: dateTime(since) }) : t('web.security.totp.none')}</p>
      {begin.data && <FirstCode {...begin.data} onDone={confirmed} onCancel={() => begin.reset()} />}
      <ErrorNote error={begin.error} />
      {!since && !begin.data && (
        <div className="row">
          <Button disabled={begin.isPending || codes !== null} onClick={() => begin.mutate()}>
            {t('web.security.totp.begin')}
          </Button>
        </div>
      )}
      {since && (
        <div className="row">
          <Button onClick={() => setRemoving(true)}>{t('web.security.totp.remove')}</Button>
        </div>
      )}
      <ProofDialog title={t('web.security.totp.remove')} opened={removing} onClose={() => setRemoving(false)} act={remove} />
      <ShownCodes codes={codes} onClose={() => (setCodes(null), readAnew())} />
    </Panel>
  );
}

type First = { secret: string; address: string; onDone: (recoveryCodes: string[] | null) => void; onCancel: () => void };

function FirstCode({ secret, address, onDone, onCancel }: First) {
  const { t } = useTexts();
  const confirm = useConfirmTotp();
  const [code, setCode] = useState('');
  return (
    <form
      noValidate
      className="first-code"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(code, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) });
      }}
    >
      <Qr content={address} label={t('web.security.totp.picture')} />
      <div className="security-form">
        <p>{t('web.security.totp.scan')}</p>
        <div>
          <p className="s13 supporting">{t('web.security.totp.secret')}</p>
          <p className="mono totp-secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        </div>
        <TextInput
          label={t('web.security.totp.code')}
          name="first-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ErrorNote error={confirm.error} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={code.trim() === '' || confirm.isPending}>
            {t('web.security.totp.confirm')}
          </Button>
          <Button onClick={onCancel}>{t('web.security.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}
