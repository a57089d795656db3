import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useChanges, useProposals, useYear, type DayEdit, type ShownYear, type Week } from '../../api/calendar.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { dayOf } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import './calendar.css';
import { cellOf } from './cells.ts';
import { ChangeForm } from './change-form.tsx';
import { Warnings } from './change-parts.tsx';
import { DayPanel } from './day-panel.tsx';
import { ImportForm } from './import-form.tsx';
import { Legend, YearAsked, YearTools } from './year-head.tsx';
import { History, OpenProposals, SpecialDays } from './lists.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { YearGrid } from './year-grid.tsx';

/** The opposite of what a day is now: what one most likely wants of it. */
function editOf(day: string, week: Week, days: ShownYear['days']): DayEdit {
  const { state } = cellOf(day, week, days);
  if (state === 'working') return { day, weeks: [week], effect: 'off', kind: 'transferred' };
  return state === 'rest' ? { day, weeks: [week], effect: 'working', kind: 'transferred' } : { day, weeks: [week], effect: 'plain' };
}

/** A year of working days: what moved, by which act, and the way to move more. */
export function Screen() {
  const { t } = useTexts();
  const now = useNow(60_000);
  const params = useParams({ strict: false }) as { year?: string };
  const number = /^20\d\d$/.test(params.year ?? '') ? Number(params.year) : Number(dayOf(now).slice(0, 4));
  const navigate = useNavigate();
  const [filters, filter] = useFilters(['week', 'day', 'side']);
  const [edits, setEdits] = useState<DayEdit[]>([]);
  const week: Week = filters.week === '6' ? 6 : 5;
  const { data: year, error, refetch } = useYear(number);
  const proposals = useProposals().data?.items ?? [];
  const changes = useChanges(number);
  const day = filters.day ?? null;
  const proposal = proposals.find(({ id }) => id === filters.side);
  const close = () => filter({ side: '', day: '' });
  const openProposal = (id: string) => {
    setEdits([]);
    filter({ side: id, day: '' });
  };
  if (!year)
    return (
      <Page heading={t('web.calendar.title')}>{error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <SkeletonBars />}</Page>
    );

  const side = () => {
    if (proposal) return <ProposalPanel key={proposal.id} proposal={proposal} onClose={close} />;
    if (filters.side === 'import') return <ImportForm key={number} year={number} onClose={close} onSent={openProposal} />;
    if (filters.side === 'change' && edits.length > 0)
      return <ChangeForm edits={edits} onEdits={setEdits} onClose={close} onSent={openProposal} />;
    return (
      <DayPanel
        year={year}
        day={day}
        drafted={edits.length}
        onClose={close}
        onBack={() => filter({ side: 'change' })}
        onChange={(chosen) => {
          if (!edits.some((edit) => edit.day === chosen)) setEdits([...edits, editOf(chosen, week, year.days)]);
          filter({ side: 'change' });
        }}
      />
    );
  };
  const waiting = proposals.flatMap(({ payload }) => payload.changes.filter((one) => one.week === week).map((one) => one.day));
  return (
    <Page
      heading={t('web.calendar.of', { year: String(number) })}
      aside={
        <YearTools
          year={year}
          onGo={(to) => void navigate({ to: paths.calendar(to) })}
          onImport={() => filter({ side: 'import', day: '' })}
        />
      }
      side={side()}
    >
      <YearAsked asked={year.asked} shown={number} onGo={(to) => void navigate({ to: paths.calendar(to) })} />
      <OpenProposals items={proposals} onOpen={openProposal} />
      <div className="cal-bar">
        <SegmentedControl
          aria-label={t('web.calendar.in-week')}
          value={String(week)}
          onChange={(value) => filter({ week: value === '5' ? '' : value })}
          data={[5, 6].map((days) => ({ value: String(days), label: t('web.calendar.week.one', { days }) }))}
        />
        <Legend />
      </div>
      {year.status === 'missing' ? (
        <p className="supporting">{t('web.calendar.missing', { year: String(number) })}</p>
      ) : (
        <YearGrid
          key={number}
          year={year}
          week={week}
          chosen={day}
          proposed={new Set([...waiting, ...edits.map((edit) => edit.day)])}
          onChoose={(chosen) => filter({ day: chosen, side: '' })}
        />
      )}
      <Warnings warnings={year.warnings} />
      <section className="cal-part">
        <h2>{t('web.calendar.special')}</h2>
        <SpecialDays days={year.days} week={week} onOpen={(chosen) => filter({ day: chosen, side: '' })} />
      </section>
      <section className="cal-part">
        <h2>{t('web.calendar.history')}</h2>
        <ErrorNote error={changes.error} onRetry={() => void changes.refetch()} />
        {changes.data && <History items={changes.data.items} />}
      </section>
    </Page>
  );
}
