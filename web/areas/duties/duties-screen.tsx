import { useNavigate, useParams } from '@tanstack/react-router';
import { useDuties, useDutyCounts, useNextDuty, type DutyFilter } from '../../api/duties.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import { useDutyColumns } from './columns.tsx';
import './duties.css';
import { DutyPanel } from './duty-panel.tsx';
import { DutyFilters, filterNames, type Shown, shownStates } from './filters.tsx';
import { termGroup } from './term-group.ts';
import { ViewSwitch } from './view-switch.tsx';

/** Who owes what until when, under which reading of which paragraph; beside it the chosen one, day by day. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const { obligationId = null } = useParams({ strict: false }) as { obligationId?: string };
  const [filters, filter] = useFilters(filterNames);
  // What is still owed comes first; late ones are open too.
  const state: Shown = shownStates.find((one) => one === filters.state) ?? 'open';
  const asked: DutyFilter = {
    ...(filters.paragraph ? { paragraph: filters.paragraph } : {}),
    ...(filters.duty ? { duty: filters.duty } : {}),
    ...(filters.debtor ? { debtorKind: filters.debtor } : {}),
    ...(filters.body ? { debtorId: filters.body } : {}),
    ...(filters.from ? { from: filters.from } : {}),
    ...(filters.to ? { to: filters.to } : {}),
    ...(filters.q ? { q: filters.q } : {}),
  };
  const pages = useDuties({ ...asked, ...(state === 'all' ? {} : { state }) });
  const counts = useDutyCounts(asked).data;
  const open = (id: string | null) =>
    void navigate({ to: id ? paths.duty(id) : paths.duties(), search: (before: Record<string, unknown>) => before, resetScroll: false });

  return (
    <Page
      heading={t('web.duties.title')}
      aside={<ViewSwitch at="list" />}
      side={<DutyPanel key={obligationId} id={obligationId} onClose={() => open(null)} />}
    >
      <DutyFilters filters={filters} state={state} counts={counts} onChange={filter} />
      <PagedTable
        pages={pages}
        caption={t('web.duties.caption')}
        columns={useDutyColumns()}
        rowKey={({ id }) => id}
        groupOf={(duty) => termGroup(duty, state, now, t)}
        selected={obligationId}
        onSelect={({ id }) => open(id)}
        empty={state === 'late' ? <NoneLate /> : t('web.duties.empty')}
      />
    </Page>
  );
}

/** Nothing is late: and when the next could be. */
function NoneLate() {
  const { t } = useTexts();
  const next = useNextDuty();
  return next ? t('web.duties.empty-late-next', { time: dateTime(dueMoment(next.dueAt)) }) : t('web.duties.empty-late');
}
