import { Select } from '@mantine/core';
import { bodyRoles, type Account } from '../../api/admin.ts';
import { useOrganizations } from '../../api/desk.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';

type Value = Pick<Account, 'roles' | 'organizationId'>;

/** Whose person this is, asked for as soon as a role of another participant is chosen. */
export function OrganizationSelect({ value, onChange }: { value: Value; onChange: (organizationId: string | null) => void }) {
  const { t, language } = useTexts();
  const { data } = useOrganizations();
  const asked = value.organizationId !== null || value.roles.some((role) => (bodyRoles as readonly string[]).includes(role));
  if (!asked) return null;
  const bodies = (data?.items ?? []).toSorted((a, b) => collate(language)(a.name[language], b.name[language]));
  return (
    <Select
      label={t('web.admin.accounts.organization')}
      placeholder={t('web.admin.accounts.organization-choose')}
      searchable
      clearable
      value={value.organizationId}
      onChange={onChange}
      data={bodies.map(({ id, name }) => ({ value: id, label: name[language] }))}
    />
  );
}
