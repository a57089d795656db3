import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDuty, type CountedObligation } from '../../api/duties.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { dutyName } from '../../ui/duty-name.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { ReadingCard } from '../../ui/term-chip.tsx';
import { DutyState } from './columns.tsx';
import { Evidence } from './evidence.tsx';
import { Moves } from './moves.tsx';
import { Decision } from './decision.tsx';
import { History } from './history.tsx';
import { Proof } from './proof.tsx';

/** One duty: its term counted day by day, what proves and closes it, the way to excuse it, and all that happened to it. */
export function DutyPanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTexts();
  const duty = useDuty(id);
  if (id === null) return <EmptyState>{t('web.duties.choose')}</EmptyState>;
  return (
    <section className="duty-panel" aria-label={t('web.duties.detail')}>
      <ErrorNote error={duty.error} onRetry={() => void duty.refetch()} />
      {duty.isPending && <SkeletonBars rows={6} />}
      {duty.data && <Duty duty={duty.data} onClose={onClose} />}
    </section>
  );
}

function Duty({ duty, onClose }: { duty: CountedObligation; onClose: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  return (
    <>
      <header className="duty-head">
        <ParagraphTag paragraph={duty.paragraph} />
        <span className="grow">
          <DutyState duty={duty} />
        </span>
        <ActionIcon variant="subtle" className="quiet-icon" aria-label={t('web.duties.close')} onClick={onClose}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </header>
      <h2>{dutyName(duty, t)}</h2>
      {duty.subjectKind === 'appeal' && may('appeals.read') && (
        <p>
          <Link to={paths.letter(duty.subjectId)}>{t('web.duties.open-letter')}</Link>
        </p>
      )}
      <Facts
        facts={[
          [t('web.duties.head.owes'), duty.debtor.name],
          [t('web.duties.creditor'), duty.creditor.name],
          [t('web.duties.anchor'), `${dateTime(duty.anchorAt)} · ${duty.reading.anchor}`],
          [t('web.duties.begins'), duty.beginsAt && dateTime(duty.beginsAt)],
          [t('web.duties.due'), dateTime(dueMoment(duty.dueAt))],
          [t('web.duties.closed'), duty.closedAt && dateTime(duty.closedAt)],
          [t('web.duties.late-noticed'), duty.lateNoticedAt && dateTime(duty.lateNoticedAt)],
          [t('web.duties.excuse-reason'), duty.excuse],
        ]}
      />
      <h3>{t('web.duties.days')}</h3>
      {duty.days.length === 0 && <p className="s13 supporting">{t('web.duties.month')}</p>}
      <ReadingCard duty={duty} days={duty.days} />
      <Moves id={duty.id} />
      <Evidence duty={duty} />
      <Proof dutyId={duty.id} empty={Object.keys(duty.evidence).length === 0} />
      <History id={duty.id} />
      <Decision duty={duty} />
    </>
  );
}
