import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTokens, type TokenRow } from '../../api/access.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';
import './admin.css';
import { NewTokenForm } from './new-token-form.tsx';
import { TokenPanel } from './token-panel.tsx';

/** The address that stands for a token to come. */
const NEW = 'new';

const shapes: Record<TokenRow['state'], Status> = { live: 'kept', idle: 'todo', expired: 'excused', revoked: 'excused' };

/** Programs that may use the API: whose rights, which of them, until when, used when. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { tokenId = null } = useParams({ strict: false }) as { tokenId?: string };
  const { data, error, refetch, isPending } = useTokens();
  const columns = useTokenColumns();
  const open = (id: string | null) => void navigate({ to: id ? paths.token(id) : paths.tokens(), resetScroll: false });
  const chosen = data?.items.find(({ id }) => id === tokenId);
  const side = () => {
    if (tokenId === NEW && data) return <NewTokenForm allowed={data.permissions} onClose={() => open(null)} />;
    if (chosen) return <TokenPanel key={chosen.id} token={chosen} onClose={() => open(null)} />;
    return <EmptyState>{t('web.tokens.choose')}</EmptyState>;
  };
  return (
    <Page
      heading={t('web.tokens.title')}
      aside={
        <Button variant={tokenId === NEW ? 'default' : 'filled'} onClick={() => open(NEW)}>
          {t('web.tokens.new')}
        </Button>
      }
      side={side()}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={6} height={40} />}
      {data && data.items.length === 0 && <EmptyState>{t('web.tokens.empty')}</EmptyState>}
      {data && data.items.length > 0 && (
        <DataTable
          caption={t('web.tokens.caption')}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          selected={tokenId}
          onSelect={({ id }) => open(id)}
        />
      )}
    </Page>
  );
}

function useTokenColumns(): Column<TokenRow>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      head: t('web.tokens.name'),
      cell: ({ id, name }) => (
        <Link to={paths.token(id)} resetScroll={false}>
          {name}
        </Link>
      ),
    },
    { key: 'owner', head: t('web.tokens.owner'), cell: ({ ownerName }) => ownerName, width: 190 },
    {
      key: 'state',
      head: t('web.tokens.state'),
      width: 190,
      cell: ({ state }) => (
        <>
          <StatusShape status={shapes[state]} /> {t(`web.tokens.state.${state}`)}
        </>
      ),
    },
    { key: 'expires', head: t('web.tokens.expires'), cell: ({ expiresAt }) => dateTime(expiresAt), width: 140 },
    {
      key: 'used',
      head: t('web.tokens.used'),
      cell: ({ usedAt }) => (usedAt ? dateTime(usedAt) : <span className="meta">{t('web.tokens.never')}</span>),
      width: 170,
    },
  ];
}
