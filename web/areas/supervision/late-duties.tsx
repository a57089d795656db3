import { Link } from '@tanstack/react-router';
import type { Obligation } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { dutyName } from '../../ui/duty-name.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { timeLeft } from '../../ui/term.ts';

/** On a wall there is no scrolling: what does not fit is counted and linked. */
const SHOWN = 5;

/** Late duties of everyone, the centre's own among them. */
export function LateDuties({ duties, letters, now }: { duties: readonly Obligation[]; letters: number; now: Date }) {
  const { t } = useTexts();
  return (
    <section className="late">
      <header className="board-section">
        <h2>
          {t('web.board.late')} {duties.length > 0 && <span className="late-count">{duties.length}</span>}
        </h2>
        {letters > 0 && <span className="meta">{t('web.board.late-letters', { count: letters })}</span>}
        <span className="grow" />
        {duties.length > SHOWN && (
          <Link to={paths.duties()} search={{ state: 'late' }}>
            {t('web.board.more-late', { count: duties.length })}
          </Link>
        )}
      </header>
      {duties.length === 0 && <p className="supporting">{t('web.board.no-late')}</p>}
      <ul>
        {duties.slice(0, SHOWN).map((duty) => (
          <li key={duty.id}>
            <StatusShape status="late" size={16} label={t('web.ui.status.late')} />
            <ParagraphTag paragraph={duty.paragraph} />
            <Link className="late-name" to={duty.subjectKind === 'appeal' ? paths.letter(duty.subjectId) : paths.duty(duty.id)}>
              {dutyName(duty, t)} {duty.reading.policy && <span className="meta">{t('web.ui.reading.policy')}</span>}
            </Link>
            <span className="supporting">{duty.debtor.name}</span>
            <b className="late-by">{timeLeft(duty.dueAt, now, t)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
