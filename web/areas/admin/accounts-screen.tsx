import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { bodyRoles, centreRoles, useAccounts, type Account } from '../../api/admin.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/data-table.tsx';
import { DemoTag, MetaLine } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notes.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { AccountForm } from './account-form.tsx';
import './admin.css';
import { NewAccountForm } from './new-account-form.tsx';
import { skillWord, useTopicNames } from './skills.ts';

/** The address that stands for an account to come. */
const NEW = 'new';

/** Who may sign in, in which roles, with which skills on the line. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { accountId = null } = useParams({ strict: false }) as { accountId?: string };
  const [filters, filter] = useFilters(['q', 'role', 'active']);
  const pages = useAccounts(filters);
  const open = (id: string | null) =>
    void navigate({
      to: id ? paths.account(id) : paths.accounts(),
      search: (before: Record<string, unknown>) => before,
      resetScroll: false,
    });
  const chosen = pages.rows.find(({ id }) => id === accountId);
  const side = () => {
    if (accountId === NEW) return <NewAccountForm onClose={() => open(null)} />;
    if (chosen) return <AccountForm key={chosen.id} account={chosen} onClose={() => open(null)} />;
    return <EmptyState>{t(accountId && !pages.pending ? 'web.admin.accounts.gone' : 'web.admin.accounts.choose')}</EmptyState>;
  };
  return (
    <Page
      heading={t('web.admin.accounts.title')}
      aside={
        <Button variant={accountId === null ? 'filled' : 'default'} onClick={() => open(NEW)}>
          {t('web.admin.accounts.new')}
        </Button>
      }
      side={side()}
    >
      <div className="filters">
        <TextInput
          type="search"
          aria-label={t('web.admin.accounts.search')}
          placeholder={t('web.admin.accounts.search')}
          w={220}
          value={filters.q ?? ''}
          onChange={(event) => filter({ q: event.currentTarget.value })}
        />
        <Select
          aria-label={t('web.admin.accounts.roles')}
          placeholder={t('web.admin.accounts.any-role')}
          clearable
          w={260}
          value={filters.role ?? null}
          onChange={(role) => filter({ role: role ?? '' })}
          data={[...centreRoles, ...bodyRoles].map((role) => ({ value: role, label: t(`web.admin.role.${role}`) }))}
        />
        <SegmentedControl
          aria-label={t('web.admin.accounts.state')}
          value={filters.active ?? ''}
          onChange={(active) => filter({ active })}
          data={[
            { value: '', label: t('web.admin.accounts.any-state') },
            { value: 'true', label: t('web.admin.accounts.active') },
            { value: 'false', label: t('web.admin.accounts.inactive') },
          ]}
        />
      </div>
      <PagedTable
        pages={pages}
        caption={t('web.admin.accounts.caption')}
        columns={useAccountColumns()}
        rowKey={({ id }) => id}
        selected={accountId}
        onSelect={({ id }) => open(id)}
        empty={t('web.admin.accounts.empty')}
      />
    </Page>
  );
}

function useAccountColumns(): Column<Account>[] {
  const { t } = useTexts();
  const { names } = useTopicNames();
  return [
    {
      key: 'name',
      head: t('web.admin.accounts.name'),
      cell: ({ id, name, demo }) => (
        <>
          <Link to={paths.account(id)} search={(before: Record<string, unknown>) => before} resetScroll={false}>
            {name}
          </Link>{' '}
          {demo && <DemoTag />}
        </>
      ),
    },
    { key: 'email', head: t('web.admin.accounts.email'), cell: ({ email }) => email, width: 220 },
    {
      key: 'roles',
      head: t('web.admin.accounts.roles'),
      cell: ({ roles }) => <MetaLine parts={roles.map((role) => t(`web.admin.role.${role}`))} />,
      width: 170,
    },
    {
      key: 'skills',
      head: t('web.admin.accounts.skills'),
      cell: ({ skills }) => (
        <span className="s13 supporting">
          <MetaLine parts={skills.map((skill) => `${skillWord(skill, t, names)}\u00A0${skill.level}`)} />
        </span>
      ),
    },
    {
      key: 'state',
      head: t('web.admin.accounts.state'),
      width: 150,
      cell: ({ active }) => (
        <>
          <StatusShape status={active ? 'kept' : 'excused'} /> {t(active ? 'web.admin.accounts.active' : 'web.admin.accounts.inactive')}
        </>
      ),
    },
  ];
}
