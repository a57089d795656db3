import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useQueues, type Queue } from '../../api/queues.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import './admin.css';
import { QueueForm } from './queue-form.tsx';

/** The queues of the line: how long a talk may be written up, and what it can come to. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { queueCode = null } = useParams({ strict: false }) as { queueCode?: string };
  const { data, error, refetch, isPending } = useQueues();
  const columns = useQueueColumns();
  const open = (code: string | null) => void navigate({ to: code ? paths.queue(code) : paths.queues(), resetScroll: false });
  const chosen = data?.items.find(({ code }) => code === queueCode);
  return (
    <Page
      heading={t('web.queues.title')}
      side={
        chosen ? (
          <QueueForm key={`${chosen.code} ${chosen.revision}`} queue={chosen} onClose={() => open(null)} />
        ) : (
          <EmptyState>{t('web.queues.choose')}</EmptyState>
        )
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={4} height={40} />}
      {data && (
        <DataTable
          caption={t('web.queues.caption')}
          columns={columns}
          rows={data.items}
          rowKey={({ code }) => code}
          selected={queueCode}
          onSelect={({ code }) => open(code)}
        />
      )}
    </Page>
  );
}

function useQueueColumns(): Column<Queue>[] {
  const { t, language } = useTexts();
  const time = (seconds: number) =>
    seconds === 0 ? <span className="meta">{t('web.queues.none')}</span> : t('web.phone.seconds', { seconds });
  return [
    {
      key: 'name',
      head: t('web.queues.name'),
      cell: ({ code, name }) => (
        <Link to={paths.queue(code)} resetScroll={false}>
          {name[language]}
        </Link>
      ),
    },
    { key: 'limit', head: t('web.queues.limit'), cell: ({ wrapUpSeconds }) => time(wrapUpSeconds), width: 150 },
    { key: 'more', head: t('web.queues.extension'), cell: ({ extensionSeconds }) => time(extensionSeconds), width: 150 },
    {
      key: 'default',
      head: t('web.queues.default'),
      cell: ({ codes, defaultCode }) => codes.find(({ code }) => code === defaultCode)?.name[language] ?? '–',
      width: 220,
    },
  ];
}
