import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useAddPasskey, useProved, useReadAnew, type Security } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { ShownCodes } from './shown-codes.tsx';

type Passkey = Security['passkeys'][number];

/** My passkeys: made by this device under a name of mine, each removed after a proof. */
export function PasskeysPart({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useTexts();
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const remove = useProved(`/api/security/passkeys/${removing?.id ?? ''}/remove`);
  return (
    <Panel heading={t('web.security.passkeys')}>
      <p className="supporting">{t('web.security.passkeys.what')}</p>
      <ul className="rows">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div className="grow">
              <p>{passkey.name}</p>
              <p className="s13 supporting">
                <MetaLine
                  parts={[
                    t('web.security.passkeys.since', { when: dateTime(passkey.createdAt) }),
                    passkey.usedAt
                      ? t('web.security.passkeys.used', { when: dateTime(passkey.usedAt) })
                      : t('web.security.passkeys.unused'),
                  ]}
                />
              </p>
            </div>
            <Button
              size="xs"
              aria-label={t('web.security.passkeys.remove-one', { name: passkey.name })}
              onClick={() => setRemoving(passkey)}
            >
              {t('web.security.passkeys.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {browserSupportsWebAuthn() ? <NewPasskey /> : <p>{t('web.security.passkeys.unsupported')}</p>}
      <ProofDialog
        title={t('web.security.passkeys.remove-one', { name: removing?.name ?? '' })}
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        act={remove}
      />
    </Panel>
  );
}

function NewPasskey() {
  const { t } = useTexts();
  const add = useAddPasskey();
  const readAnew = useReadAnew();
  const [name, setName] = useState('');
  const [codes, setCodes] = useState<string[] | null>(null);
  const added = ({ recoveryCodes }: { recoveryCodes: string[] | null }) => {
    setName('');
    // With codes to be kept, everything else waits until they are.
    if (recoveryCodes) setCodes(recoveryCodes);
    else readAnew();
  };
  return (
    <form
      noValidate
      className="security-form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(name.trim(), { onSuccess: added });
      }}
    >
      <TextInput
        label={t('web.security.passkeys.name')}
        description={t('web.security.passkeys.name-hint')}
        name="passkey-name"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {add.error && !(add.error instanceof ApiError) && <p role="alert">{t('web.security.passkeys.failed')}</p>}
      <ErrorNote error={add.error instanceof ApiError ? add.error : null} />
      <div className="row">
        <Button type="submit" disabled={name.trim() === '' || add.isPending}>
          {t('web.security.passkeys.add')}
        </Button>
      </div>
      <ShownCodes codes={codes} onClose={() => (setCodes(null), readAnew())} />
    </form>
  );
}
