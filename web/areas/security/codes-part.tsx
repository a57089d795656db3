import { Button } from '@mantine/core';
import { useState } from 'react';
import { useProved, type Security } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { ShownCodes } from './shown-codes.tsx';

/** How many recovery codes are left, and ten new ones after a proof. */
export function CodesPart({ security: { totpSince, passkeys, recoveryCodes } }: { security: Security }) {
  const { t } = useTexts();
  const [renewing, setRenewing] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const renew = useProved<{ recoveryCodes: string[] }>('/api/security/recovery-codes');
  const guarded = totpSince !== null || passkeys.length > 0;
  return (
    <Panel heading={t('web.security.codes')}>
      <p className="supporting">{guarded ? t('web.security.codes.left', { count: recoveryCodes }) : t('web.security.codes.none')}</p>
      {guarded && (
        <div className="row">
          <Button onClick={() => setRenewing(true)}>{t('web.security.codes.renew')}</Button>
        </div>
      )}
      <ProofDialog
        title={t('web.security.codes.renew')}
        opened={renewing}
        onClose={() => setRenewing(false)}
        act={renew}
        onDone={({ recoveryCodes: fresh }) => setCodes(fresh)}
      />
      <ShownCodes codes={codes} onClose={() => setCodes(null)} />
    </Panel>
  );
}
