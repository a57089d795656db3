import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type CellDetail, type CellOf, useCell } from '../../api/heat-map.ts';
import { useTexts } from '../../language/language.tsx';
import { monthText } from '../../language/months.ts';
import { dayText, number } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { cellWords, dueOf } from './heat.ts';

const figures = ['kept', 'late', 'excused'] as const;

/** The chosen cell: its reading, its figures, and who owed: the latest first. */
export function CellPanel({ cell, onClose }: { cell: CellOf; onClose: () => void }) {
  const { t } = useTexts();
  const { data, error, refetch, isPending } = useCell(cell);
  return (
    <section className="duty-panel" aria-label={t('web.heat.cell')}>
      <header className="duty-head">
        <ParagraphTag paragraph={cell.paragraph} />
        <span className="grow supporting s13">{monthText(cell.month, t)}</span>
        <ActionIcon variant="subtle" className="quiet-icon" aria-label={t('web.duties.close')} onClick={onClose}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </header>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={6} />}
      {data && <Split cell={cell} detail={data} />}
    </section>
  );
}

function Split({ cell, detail: { name, readings, bodies } }: { cell: CellOf; detail: CellDetail }) {
  const { t, language } = useTexts();
  const sum = (of: 'kept' | 'late' | 'excused' | 'open') => bodies.reduce((total, body) => total + body[of], 0);
  const total = { kept: sum('kept'), late: sum('late'), excused: sum('excused'), open: sum('open') };
  const most = Math.max(1, ...bodies.map((body) => dueOf(body)));
  const { paragraph, duty, month, debtorId } = cell;
  const search = {
    paragraph: Number(paragraph),
    ...(duty ? { duty } : {}),
    ...(debtorId ? { body: debtorId } : {}),
    from: `${month}-01`,
    to: lastDay(month),
  };
  return (
    <>
      <h2>{name}</h2>
      {readings.map(({ edition, effectiveFrom, text, policy }) => (
        <p key={text} className="s13 supporting">
          {t('web.ui.reading.edition', { edition, day: dayText(`${effectiveFrom}T12:00:00Z`) })}: {text}
          {policy && ` · ${t('web.ui.reading.policy')}`}
        </p>
      ))}
      <dl className="heat-figures">
        {figures.map((figure) => (
          <div key={figure} data-figure={figure}>
            <dd>{number(language, total[figure])}</dd>
            <dt>
              <StatusShape status={figure} share={0} /> {t(`web.heat.figure.${figure}`)}
            </dt>
          </div>
        ))}
      </dl>
      {total.open > 0 && <p className="s13 supporting">{t('web.heat.open', { open: total.open })}</p>}
      <p className="heat-by">
        <span>{t('web.heat.by-body')}</span>
        <span>{t('web.heat.due', { due: number(language, dueOf(total)) })}</span>
      </p>
      <ul className="heat-bodies">
        {bodies.map((body) => (
          <li key={`${body.kind} ${body.id}`}>
            <span className="row">
              <span className="grow">{body.name}</span>
              <span className={body.late > 0 ? 'heat-body-late' : 'supporting'}>{cellWords(body, t)}</span>
            </span>
            <span className="heat-bar" aria-hidden>
              <i style={{ width: `${(100 * body.kept) / most}%` }} />
              <i className="late" style={{ width: `${(100 * body.late) / most}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {total.late > 0 && (
        <Link to={paths.duties()} search={{ ...search, state: 'was-late' }}>
          {t('web.heat.open-late', { late: total.late })}
        </Link>
      )}
      <Link to={paths.duties()} search={{ ...search, state: 'all' }}>
        {t('web.heat.open-all')}
      </Link>
      <Link to={paths.rulebook()} search={{ paragraph: Number(paragraph) }}>
        {t('web.heat.readings', { paragraph })}
      </Link>
    </>
  );
}

/** '2026-09-30' of '2026-09'. */
function lastDay(month: string): string {
  const [year = 0, which = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, which, 0)).toISOString().slice(0, 10);
}
