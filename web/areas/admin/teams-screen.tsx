import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTeams, type Team } from '../../api/teams.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import './admin.css';
import { TeamForm } from './team-form.tsx';

/** The address that stands for a team to come. */
const NEW = 'new';

/** Who works with whom, and who leads. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { teamId = null } = useParams({ strict: false }) as { teamId?: string };
  const { data, error, refetch, isPending } = useTeams();
  const columns = useTeamColumns();
  const open = (id: string | null) => void navigate({ to: id ? paths.team(id) : paths.teams(), resetScroll: false });
  const chosen = data?.items.find(({ id }) => id === teamId);
  const side = () => {
    if (teamId === NEW) return <TeamForm key={NEW} team={null} onClose={() => open(null)} />;
    // Anew for each revision: what the form started from is what it is saved over.
    if (chosen) return <TeamForm key={`${chosen.id} ${chosen.revision}`} team={chosen} onClose={() => open(null)} />;
    return <EmptyState>{t('web.teams.choose')}</EmptyState>;
  };
  return (
    <Page
      heading={t('web.teams.title')}
      aside={
        <Button variant={teamId === null ? 'filled' : 'default'} onClick={() => open(NEW)}>
          {t('web.teams.new')}
        </Button>
      }
      side={side()}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={6} height={40} />}
      {data && data.items.length === 0 && <EmptyState>{t('web.teams.empty')}</EmptyState>}
      {data && data.items.length > 0 && (
        <DataTable
          caption={t('web.teams.caption')}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          selected={teamId}
          onSelect={({ id }) => open(id)}
        />
      )}
    </Page>
  );
}

function useTeamColumns(): Column<Team>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      head: t('web.teams.name'),
      cell: ({ id, name }) => (
        <Link to={paths.team(id)} resetScroll={false}>
          {name}
        </Link>
      ),
    },
    {
      key: 'lead',
      head: t('web.teams.lead'),
      cell: ({ leadName }) => leadName ?? <span className="meta">{t('web.teams.no-lead')}</span>,
      width: 240,
    },
    { key: 'members', head: t('web.teams.members'), cell: ({ members }) => members.length, numeric: true, width: 130 },
  ];
}
