import { useNavigate, useParams } from '@tanstack/react-router';
import { useOutbox } from '../../api/outbox.ts';
import { dayAfter, dayStart } from '../../language/days.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/notes.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import { useOutboxColumns } from './columns.tsx';
import { filterNames, OutboxFilters, UNDECIDED } from './filters.tsx';
import { MessagePanel } from './message-panel.tsx';
import './outbox.css';

/** Everything the centre said, by mail, by SMS and on screens: how far each message came, and what can be done about it. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { messageId = null } = useParams({ strict: false }) as { messageId?: string };
  const [filters, filter] = useFilters(filterNames);
  const { from, until, state, ...plain } = filters;
  const pages = useOutbox({
    ...plain,
    ...(state === UNDECIDED ? { undecided: true } : state ? { state } : {}),
    ...(from ? { from: dayStart(from) } : {}),
    ...(until ? { until: dayAfter(until) } : {}),
  });
  const open = (id: string | null) =>
    void navigate({ to: id ? paths.message(id) : paths.outbox(), search: (before: Record<string, unknown>) => before, resetScroll: false });
  const side = messageId ? (
    <MessagePanel key={messageId} id={messageId} onClose={() => open(null)} />
  ) : (
    <EmptyState>{t('web.outbox.choose')}</EmptyState>
  );
  return (
    <Page heading={t('web.outbox.title')} side={side}>
      <OutboxFilters filters={filters} filter={filter} />
      <PagedTable
        pages={pages}
        caption={t('web.outbox.caption')}
        columns={useOutboxColumns()}
        rowKey={({ id }) => id}
        selected={messageId}
        onSelect={({ id }) => open(id)}
        empty={t('web.outbox.empty')}
      />
    </Page>
  );
}
