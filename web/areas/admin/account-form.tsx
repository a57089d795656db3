import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAccount, useChangeAccount, type Account } from '../../api/admin.ts';
import { ApiError } from '../../api/client.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Overtaken } from '../../ui/overtaken.tsx';
import { Facts } from '../../ui/panel.tsx';
import { AccountAccess } from './account-access.tsx';
import { OrganizationSelect } from './organization-select.tsx';
import { RolesAndSkills } from './roles-and-skills.tsx';
import { Side } from './side.tsx';

const editable = ({ name, roles, skills, organizationId, revision }: Account) => ({ name, roles, skills, organizationId, revision });

/** One account: name, roles, skills and, for a body's person, the body; switching it off ends its sessions at once. */
export function AccountForm({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTexts();
  const change = useChangeAccount(account.id);
  const fresh = useAccount(account.id);
  const [value, setValue] = useState(() => editable(account));
  const overtaken = change.error instanceof ApiError && change.error.problem.code === 'account-changed';
  const save = (changed: typeof value | { active: boolean; revision: number }) =>
    change.mutate(changed, { onSuccess: ({ revision }) => setValue((before) => ({ ...before, revision })) });
  const takeTheirs = () =>
    void fresh.refetch().then(({ data }) => {
      if (data) setValue(editable(data));
      change.reset();
    });
  const keepMine = () => void fresh.refetch().then(({ data }) => data && save({ ...value, revision: data.revision }));
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
          save(value);
        }}
      >
        <TextInput
          label={t('web.admin.accounts.name')}
          maxLength={200}
          value={value.name}
          onChange={(event) => setValue({ ...value, name: event.currentTarget.value })}
        />
        <RolesAndSkills value={value} onChange={(changed) => setValue({ ...value, ...changed })} />
        <OrganizationSelect value={value} onChange={(organizationId) => setValue({ ...value, organizationId })} />
        <ErrorNote error={change.error} kept={t('web.admin.accounts.typed')} />
        {overtaken && <Overtaken onTheirs={takeTheirs} onMine={keepMine} />}
        <div className="row">
          <Button
            type="submit"
            variant="filled"
            disabled={change.isPending || overtaken || value.roles.length === 0 || value.name.trim() === ''}
          >
            {t('web.admin.accounts.save')}
          </Button>
          <output className="s13 supporting">{change.isSuccess && t('web.admin.accounts.saved')}</output>
        </div>
      </form>
      <AccountAccess accountId={account.id} />
      <div className="side-switch">
        <Button disabled={change.isPending} onClick={() => save({ active: !account.active, revision: value.revision })}>
          {t(account.active ? 'web.admin.accounts.switch-off' : 'web.admin.accounts.switch-on')}
        </Button>
        {account.active && <p className="s12 meta">{t('web.admin.accounts.switch-off-why')}</p>}
      </div>
    </Side>
  );
}
