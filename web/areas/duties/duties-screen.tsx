import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useDuties, useNextDuty } from '../../api/duties.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import { useDutyColumns } from './columns.tsx';
import './duties.css';
import { DutyPanel } from './duty-panel.tsx';

const states = ['open', 'late', 'kept', 'excused', 'all'] as const;
/** Paragraphs whose duties are kept as rows today. */
const paragraphs = ['7', '8'] as const;
const debtors = ['centre', 'central_body', 'local_body', 'provider', 'ici_operator'] as const;

/** Who owes what until when, under which reading of which paragraph; beside it the chosen one, day by day. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { obligationId = null } = useParams({ strict: false }) as { obligationId?: string };
  const [filters, filter] = useFilters(['state', 'paragraph', 'debtor']);
  const columns = useDutyColumns();
  // What is still owed comes first; late ones are open too.
  const { state = 'open', paragraph, debtor: debtorKind } = filters;
  const pages = useDuties({
    ...(state === 'all' ? {} : { state }),
    ...(paragraph ? { paragraph } : {}),
    ...(debtorKind ? { debtorKind } : {}),
  });
  const open = (id: string | null) =>
    void navigate({ to: id ? paths.duty(id) : paths.duties(), search: (before: Record<string, unknown>) => before, resetScroll: false });

  return (
    <Page heading={t('web.duties.title')} side={<DutyPanel id={obligationId} onClose={() => open(null)} />}>
      <div className="filters">
        <SegmentedControl
          aria-label={t('web.duties.filter.state')}
          value={state}
          onChange={(value) => filter({ state: value === 'open' ? '' : value })}
          data={states.map((value) => ({ value, label: t(`web.duties.state.${value}`) }))}
        />
        <Select
          aria-label={t('web.duties.filter.paragraph')}
          placeholder={t('web.duties.any-paragraph')}
          clearable
          w={170}
          value={paragraph ?? null}
          onChange={(value) => filter({ paragraph: value ?? '' })}
          data={paragraphs.map((value) => ({ value, label: `¶${value}` }))}
        />
        <Select
          aria-label={t('web.duties.filter.debtor')}
          placeholder={t('web.duties.any-debtor')}
          clearable
          w={260}
          value={debtorKind ?? null}
          onChange={(value) => filter({ debtor: value ?? '' })}
          data={debtors.map((value) => ({ value, label: t(`web.duties.debtor.${value}`) }))}
        />
      </div>
      <PagedTable
        pages={pages}
        caption={t('web.duties.caption')}
        columns={columns}
        rowKey={({ id }) => id}
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
