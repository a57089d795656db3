import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCreateAccount, type NewAccount } from '../../api/admin.ts';
import { useTexts } from '../../language/language.tsx';
import { languages, type Language } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { OrganizationSelect } from './organization-select.tsx';
import { RolesAndSkills } from './roles-and-skills.tsx';
import { Side } from './side.tsx';

const blank: NewAccount = { email: '', name: '', language: 'kk', roles: ['operator'], password: '', skills: [], organizationId: null };

/** Lets a person in. What is wrong is said by the server, in words; what was typed stays. */
export function NewAccountForm({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const create = useCreateAccount();
  const [value, setValue] = useState(blank);
  const set = (change: Partial<NewAccount>) => setValue((before) => ({ ...before, ...change }));
  const incomplete = value.email.trim() === '' || value.name.trim() === '' || value.password === '' || value.roles.length === 0;
  return (
    <Side heading={t('web.admin.accounts.new')} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(value, { onSuccess: () => setValue(blank) });
        }}
      >
        <TextInput
          label={t('web.admin.accounts.name')}
          maxLength={200}
          value={value.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          autoComplete="off"
          label={t('web.admin.accounts.email')}
          value={value.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <Select
          label={t('web.admin.accounts.language')}
          allowDeselect={false}
          value={value.language}
          onChange={(language) => set({ language: language as Language })}
          data={languages.map((one) => ({ value: one, label: t(`web.ui.language.${one}`) }))}
        />
        <PasswordInput
          autoComplete="new-password"
          label={t('web.admin.accounts.password')}
          description={t('web.admin.accounts.password-hint')}
          visibilityToggleButtonProps={{ 'aria-label': t('web.signin.showing') }}
          value={value.password}
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
        <RolesAndSkills value={value} onChange={set} />
        <OrganizationSelect value={value} onChange={(organizationId) => set({ organizationId })} />
        <ErrorNote error={create.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={incomplete || create.isPending}>
            {t('web.admin.accounts.create')}
          </Button>
          <output className="s13 supporting">{create.data && t('web.admin.accounts.created', { name: create.data.name })}</output>
        </div>
      </form>
    </Side>
  );
}
