import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWorkList } from '../../api/desk.ts';
import { useMyCalls } from '../../api/line.ts';
import { useMe } from '../../api/session.ts';
import { useAction } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { groupOf, groups } from './grouping.ts';
import { AppealItem, CallItem } from './work-item.tsx';

const tabs = ['all', 'calls', 'letters'] as const;
type Tab = (typeof tabs)[number];

/** My cases and those nobody has taken, by deadline; the call of this moment stands first. */
export function WorkList() {
  const { t } = useTexts();
  const me = useMe();
  const now = useNow(30_000);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [tab, setTab] = useState<Tab>('all');
  const list = useWorkList();
  const { data: calls } = useMyCalls();

  const current = calls?.call ?? calls?.wrapUp ?? null;
  const mine = (list.data?.items ?? []).filter(({ assigneeId }) => assigneeId === null || assigneeId === me.id);
  const shown = mine.filter(({ channel }) => tab === 'all' || (tab === 'calls') === (channel === 'call'));
  const byGroup = groups
    .map((group) => ({ group, rows: shown.filter((row) => groupOf(row, now) === group) }))
    .filter(({ rows }) => rows.length > 0);
  const counts: Record<Tab, number> = {
    all: mine.length + (current ? 1 : 0),
    calls: mine.filter(({ channel }) => channel === 'call').length + (current ? 1 : 0),
    letters: mine.filter(({ channel }) => channel !== 'call').length,
  };

  const order = [
    ...(current && tab !== 'letters' ? [paths.call(current.id)] : []),
    ...byGroup.flatMap(({ rows }) => rows.map(({ id }) => paths.letter(id))),
  ];
  const step = (by: 1 | -1) => {
    const at = order.indexOf(pathname);
    const to = order[at < 0 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))];
    if (to) void navigate({ to });
  };
  useAction('list.next', () => step(1), order.length > 0);
  useAction('list.previous', () => step(-1), order.length > 0);

  return (
    <aside className="desk-list" aria-label={t('web.desk.my-cases')}>
      <header className="list-head">
        <h2>
          {t('web.desk.my-cases')} <span>{counts.all}</span>
        </h2>
        <span className="s12 meta">{t('web.desk.by-term')}</span>
      </header>
      <div className="list-tabs" role="tablist" aria-label={t('web.desk.my-cases')}>
        {tabs.map((one) => (
          <button key={one} type="button" role="tab" aria-selected={tab === one} aria-controls="work-list" onClick={() => setTab(one)}>
            {t(`web.desk.tab.${one}`)} {counts[one] > 0 && <span>{counts[one]}</span>}
          </button>
        ))}
      </div>
      <div className="list-rows" id="work-list" role="tabpanel" aria-label={t(`web.desk.tab.${tab}`)}>
        {current && tab !== 'letters' && (
          <section>
            <h3 className="list-group">{t('web.desk.group.now')}</h3>
            <CallItem
              call={current}
              live={calls?.call !== null && calls?.call !== undefined}
              selected={pathname === paths.call(current.id)}
            />
          </section>
        )}
        {list.isPending && <SkeletonBars rows={8} />}
        {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
        {byGroup.map(({ group, rows }) => (
          <section key={group}>
            <h3 className="list-group">
              {t(`web.desk.group.${group}`)} <span>{rows.length}</span>
            </h3>
            <ul>
              {rows.map((row) => (
                <AppealItem key={row.id} row={row} now={now} selected={pathname === paths.letter(row.id)} />
              ))}
            </ul>
          </section>
        ))}
        {list.data && order.length === 0 && <EmptyState>{t('web.desk.no-cases')}</EmptyState>}
      </div>
    </aside>
  );
}
