import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChangeAccount, type Account } from '../../api/admin.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { RolesAndSkills } from './roles-and-skills.tsx';
import { Side } from './side.tsx';

/** One account: name, roles and skills; switching it off ends its sessions at once. */
export function AccountForm({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTexts();
  const change = useChangeAccount(account.id);
  const [value, setValue] = useState({ name: account.name, roles: account.roles, skills: account.skills });
  return (
    <Side heading={account.name} onClose={onClose}>
      <Facts
        facts={[
          [t('web.admin.accounts.email'), account.email],
          [t('web.admin.accounts.language'), t(`web.ui.language.${account.language}`)],
          [t('web.admin.accounts.state'), t(account.active ? 'web.admin.accounts.active' : 'web.admin.accounts.inactive')],
        ]}
      />
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(value);
        }}
      >
        <TextInput
          label={t('web.admin.accounts.name')}
          maxLength={200}
          value={value.name}
          onChange={(event) => setValue({ ...value, name: event.currentTarget.value })}
        />
        <RolesAndSkills value={value} onChange={(changed) => setValue({ ...value, ...changed })} />
        <ErrorNote error={change.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={change.isPending || value.roles.length === 0 || value.name.trim() === ''}>
            {t('web.admin.accounts.save')}
          </Button>
          <output className="s13 supporting">{change.isSuccess && t('web.admin.accounts.saved')}</output>
        </div>
      </form>
      <div className="side-switch">
        <Button disabled={change.isPending} onClick={() => change.mutate({ active: !account.active })}>
          {t(account.active ? 'web.admin.accounts.switch-off' : 'web.admin.accounts.switch-on')}
        </Button>
        {account.active && <p className="s12 meta">{t('web.admin.accounts.switch-off-why')}</p>}
      </div>
    </Side>
  );
}
