import { SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { messageStates, useOutbox, type Message } from '../../api/admin.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/notes.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';
import './admin.css';
import { OutboxLetter } from './outbox-letter.tsx';

const shapes: Record<Message['state'], Status> = {
  queued: 'open',
  held: 'todo',
  sending: 'live',
  sent: 'kept',
  delivered: 'kept',
  failed: 'bad',
  dead: 'bad',
  read: 'kept',
};

/** Every letter from the centre: sent, waiting, held while there is no mail server, or given up; with its text. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { messageId = null } = useParams({ strict: false }) as { messageId?: string };
  const [{ state }, filter] = useFilters(['state']);
  const pages = useOutbox(state);
  const open = (id: string | null) =>
    void navigate({ to: id ? paths.message(id) : paths.outbox(), search: (before: Record<string, unknown>) => before, resetScroll: false });
  const chosen = pages.rows.find(({ id }) => id === messageId);
  return (
    <Page
      heading={t('web.admin.outbox.title')}
      side={
        chosen ? (
          <OutboxLetter letter={chosen} onClose={() => open(null)} />
        ) : (
          <EmptyState>{t(messageId && !pages.pending ? 'web.admin.outbox.gone' : 'web.admin.outbox.choose')}</EmptyState>
        )
      }
    >
      <div className="filters">
        <SegmentedControl
          aria-label={t('web.admin.outbox.state')}
          value={state ?? ''}
          onChange={(value) => filter({ state: value })}
          data={[
            { value: '', label: t('web.admin.outbox.any') },
            ...messageStates.map((value) => ({ value, label: t(`web.admin.outbox.state.${value}`) })),
          ]}
        />
      </div>
      <PagedTable
        pages={pages}
        caption={t('web.admin.outbox.caption')}
        columns={useOutboxColumns()}
        rowKey={({ id }) => id}
        selected={messageId}
        onSelect={({ id }) => open(id)}
        empty={t('web.admin.outbox.empty')}
      />
    </Page>
  );
}

function useOutboxColumns(): Column<Message>[] {
  const { t } = useTexts();
  return [
    {
      key: 'subject',
      head: t('web.admin.outbox.subject'),
      cell: ({ id, subject, language }) => (
        <Link to={paths.message(id)} search={(before: Record<string, unknown>) => before} resetScroll={false} lang={language}>
          {subject}
        </Link>
      ),
    },
    { key: 'to', head: t('web.admin.outbox.to'), cell: ({ to }) => to, width: 220 },
    { key: 'language', head: t('web.admin.outbox.language'), cell: ({ language }) => t(`web.ui.language.${language}`), width: 110 },
    { key: 'created', head: t('web.admin.outbox.created'), cell: ({ createdAt }) => dateTime(createdAt), width: 140 },
    {
      key: 'state',
      head: t('web.admin.outbox.state'),
      width: 190,
      cell: ({ state, sentAt }) => (
        <>
          <StatusShape status={shapes[state]} /> {state === 'sent' && sentAt ? dateTime(sentAt) : t(`web.admin.outbox.word.${state}`)}
        </>
      ),
    },
    { key: 'attempts', head: t('web.admin.outbox.attempts'), cell: ({ attempts }) => attempts, numeric: true, width: 80 },
  ];
}
