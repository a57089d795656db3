import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useAlerts, useHealth, type Alert, type Check, type Health } from '../../api/alerts.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { clockSeconds, dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import '../admin/admin.css';
import './alerts.css';
import { checkName, readingOf, shapes } from './alert-words.ts';
import { CheckPanel } from './check-panel.tsx';

const nameOf = ({ kind, subject }: Pick<Check, 'kind' | 'subject'>) => (subject ? `${kind}~${subject}` : kind);

/** How the service is: each part with its state, since when, and what was wrong before. */
export function Screen() {
  const { t } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const { check = null } = useParams({ strict: false }) as { check?: string };
  const { data, error, refetch, isPending } = useHealth();
  const alerts = useAlerts();
  const columns = useCheckColumns();
  const past = usePastColumns();
  const chosen = data?.items.find((one) => nameOf(one) === check);
  const open = (name: string | null) => void navigate({ to: name ? paths.check(name) : paths.health(), resetScroll: false });
  const side = chosen ? (
    <CheckPanel key={check} check={chosen} onClose={() => open(null)} />
  ) : (
    <EmptyState>{t('web.alerts.choose')}</EmptyState>
  );
  return (
    <Page
      heading={t('web.alerts.title')}
      aside={may('settings.manage') && <Link to={paths.routing()}>{t('web.alerts.routing')}</Link>}
      side={side}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={10} height={40} />}
      {data && <Summary health={data} />}
      {data && (
        <DataTable
          caption={t('web.alerts.caption')}
          columns={columns}
          rows={data.items}
          rowKey={nameOf}
          selected={check}
          onSelect={(one) => open(nameOf(one))}
        />
      )}
      <section className="alerts-past">
        <h2>{t('web.alerts.past')}</h2>
        <PagedTable pages={alerts} caption={t('web.alerts.past')} columns={past} rowKey={({ id }) => id} empty={t('web.alerts.no-past')} />
      </section>
    </Page>
  );
}

/** One sentence for who only wants to know whether to worry. */
function Summary({ health: { items, lookedAt } }: { health: Health }) {
  const { t } = useTexts();
  const wrong = items.filter(({ state }) => state === 'critical' || state === 'warning').length;
  const blind = items.every(({ state }) => state === 'unknown');
  const state: Check['state'] = blind
    ? 'unknown'
    : items.some((one) => one.state === 'critical')
      ? 'critical'
      : wrong > 0
        ? 'warning'
        : 'ok';
  const words = blind ? t('web.alerts.unwatched') : wrong > 0 ? t('web.alerts.wrong', { count: wrong }) : t('web.alerts.well');
  return (
    <output className="alerts-summary">
      <StatusShape status={shapes[state]} size={18} /> <strong>{words}</strong>
      {lookedAt && <span className="s13 supporting">{t('web.alerts.looked', { time: clockSeconds(lookedAt) })}</span>}
    </output>
  );
}

function useCheckColumns(): Column<Check>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      head: t('web.alerts.check'),
      width: '30%',
      cell: (check) => (
        <Link to={paths.check(nameOf(check))} resetScroll={false}>
          {checkName(check, t)}
        </Link>
      ),
    },
    {
      key: 'state',
      head: t('web.alerts.state'),
      width: 170,
      cell: ({ state, silence, alert }) => (
        <>
          <StatusShape status={shapes[state]} /> {t(`web.alerts.state.${state}`)}
          {alert?.acknowledgedBy && <span className="alerts-line s12 meta">{alert.acknowledgedBy}</span>}
          {silence && <span className="alerts-line s12 meta">{t('web.alerts.silent-until', { time: dateTime(silence.until) })}</span>}
        </>
      ),
    },
    { key: 'since', head: t('web.alerts.since'), cell: ({ since }) => dateTime(since), width: 150 },
    { key: 'reading', head: t('web.alerts.reading'), cell: ({ kind, detail }) => readingOf(kind, detail, t) },
  ];
}

function usePastColumns(): Column<Alert>[] {
  const { t } = useTexts();
  return [
    { key: 'name', head: t('web.alerts.alert'), cell: (alert) => checkName(alert, t), width: '30%' },
    { key: 'severity', head: t('web.alerts.state'), cell: ({ severity }) => t(`web.alerts.state.${severity}`), width: 170 },
    { key: 'opened', head: t('web.alerts.opened'), cell: ({ openedAt }) => dateTime(openedAt), width: 150 },
    {
      key: 'closed',
      head: t('web.alerts.closed'),
      cell: ({ closedAt }) => (closedAt ? dateTime(closedAt) : t('web.alerts.still')),
      width: 150,
    },
    { key: 'taken', head: t('web.alerts.taken-by'), cell: ({ acknowledgedBy }) => acknowledgedBy ?? '—', width: 190 },
    { key: 'told', head: t('web.alerts.told'), numeric: true, cell: ({ told }) => told.reduce((sum, { receivers }) => sum + receivers, 0) },
  ];
}
