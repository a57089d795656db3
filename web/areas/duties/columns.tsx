import { Link } from '@tanstack/react-router';
import type { Obligation } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/data-table.tsx';
import { dutyName } from '../../ui/duty-name.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { statusOfObligation, timeLeft } from '../../ui/term.ts';

/** The columns of the list of duties: what, who owes it, the reading beside the date it leads to, how it stands. */
export function useDutyColumns(): Column<Obligation>[] {
  const { t } = useTexts();
  return [
    {
      key: 'duty',
      head: t('web.duties.head.duty'),
      cell: (duty) => (
        <span className="duty-name">
          <ParagraphTag paragraph={duty.paragraph} />
          <span>
            <Link to={paths.duty(duty.id)} search={(before: Record<string, unknown>) => before} resetScroll={false}>
              {dutyName(duty, t)}
            </Link>
            <span className="s12 meta">{duty.debtor.name}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'reading',
      head: t('web.duties.head.reading'),
      width: 300,
      cell: ({ reading }) => (
        <span className="s13 supporting">
          {reading.text}
          {reading.policy && <span className="meta"> {t('web.ui.reading.policy')}</span>}
        </span>
      ),
    },
    { key: 'due', head: t('web.duties.head.due'), cell: ({ dueAt }) => dateTime(dueMoment(dueAt)), width: 134 },
    { key: 'state', head: t('web.duties.head.state'), cell: (duty) => <DutyState duty={duty} />, width: 180 },
  ];
}

/** Shape and words: how much is left, how late, or how it was closed; what was late stays late. */
export function DutyState({ duty }: { duty: Obligation }) {
  const { t } = useTexts();
  const now = useNow(30_000);
  const status = statusOfObligation(duty, now);
  const words = (): string => {
    if (duty.state === 'kept') return t(duty.late ? 'web.duties.kept-late' : 'web.ui.status.kept');
    return duty.state === 'excused' ? t('web.ui.status.excused') : timeLeft(duty.dueAt, now, t);
  };
  return (
    <span className={`duty-state duty-state-${status}`}>
      <StatusShape status={status} share={duty.usedShare} label={t(`web.ui.status.${status}`)} /> {words()}
    </span>
  );
}
