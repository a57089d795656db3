import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRoles, type RoleRow } from '../../api/access.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import './admin.css';
import { byRoom, permissionWord } from './permission-words.ts';
import { Side } from './side.tsx';

/** Roles, how many people hold each, and beside it in plain words what the chosen one may do. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { role = null } = useParams({ strict: false }) as { role?: string };
  const { data, error, refetch, isPending } = useRoles();
  const columns = useRoleColumns();
  const open = (chosen: string | null) => void navigate({ to: chosen ? paths.role(chosen) : paths.roles(), resetScroll: false });
  const chosen = data?.items.find((row) => row.role === role);
  return (
    <Page
      heading={t('web.roles.title')}
      side={chosen ? <RolePanel row={chosen} onClose={() => open(null)} /> : <EmptyState>{t('web.roles.choose')}</EmptyState>}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={10} height={40} />}
      {data && (
        <DataTable
          caption={t('web.roles.caption')}
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.role}
          selected={role}
          onSelect={(row) => open(row.role)}
        />
      )}
    </Page>
  );
}

function useRoleColumns(): Column<RoleRow>[] {
  const { t } = useTexts();
  return [
    {
      key: 'role',
      head: t('web.roles.role'),
      cell: ({ role }) => (
        <Link to={paths.role(role)} resetScroll={false}>
          {t(`web.admin.role.${role}`)}
        </Link>
      ),
    },
    { key: 'whose', head: t('web.roles.whose'), cell: ({ ofBody }) => t(ofBody ? 'web.roles.body' : 'web.roles.centre'), width: 190 },
    { key: 'people', head: t('web.roles.people'), cell: ({ people }) => people, numeric: true, width: 110 },
  ];
}

function RolePanel({ row, onClose }: { row: RoleRow; onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Side heading={t(`web.admin.role.${row.role}`)} onClose={onClose}>
      {byRoom(row.permissions, t).map(({ room, word, items }) => (
        <div key={room} className="may">
          <h3>{word}</h3>
          <ul>
            {items.map(({ permission, own }) => (
              <li key={permission}>
                {permissionWord(permission, t)}
                {own && <span className="s12 meta"> · {t('web.roles.own')}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Link className="s13" to={paths.accounts()} search={{ role: row.role }}>
        {t('web.roles.show-people')}
      </Link>
    </Side>
  );
}
