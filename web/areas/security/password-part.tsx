import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useChangePassword } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Panel } from '../../ui/panel.tsx';

/** My own password, changed by who knows the old one. */
export function PasswordPart() {
  const { t } = useTexts();
  const change = useChangePassword();
  const [old, setOld] = useState('');
  const [wanted, setWanted] = useState('');
  const showing = { 'aria-label': t('web.signin.showing') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ old, wanted }, { onSuccess: () => (setOld(''), setWanted('')) });
  };
  return (
    <Panel heading={t('web.security.password')}>
      <p className="supporting">{t('web.security.password.what')}</p>
      <form noValidate className="security-form" onSubmit={submit}>
        <PasswordInput
          label={t('web.signin.own.old')}
          name="old"
          autoComplete="current-password"
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
          visibilityToggleButtonProps={showing}
        />
        <PasswordInput
          label={t('web.signin.own.wanted')}
          description={t('web.signin.own.rule')}
          name="wanted"
          autoComplete="new-password"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          visibilityToggleButtonProps={showing}
        />
        <ErrorNote error={change.error} />
        <div className="row">
          <Button type="submit" disabled={old === '' || wanted === '' || change.isPending}>
            {t('web.security.password.change')}
          </Button>
          <output className="s13 supporting">{change.data && t('web.security.password.done', { ended: change.data.ended })}</output>
        </div>
      </form>
    </Panel>
  );
}
