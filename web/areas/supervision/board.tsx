import type { ReactNode } from 'react';
import type { Board as BoardData } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { clock, dayOf, dayText, weekday } from '../../language/time.ts';
import { useLiveState } from '../../live.ts';
import { useNow } from '../../now.ts';
import { DemoTag } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Figures } from './figures.tsx';
import { HalfHours } from './half-hours.tsx';
import { LateDuties } from './late-duties.tsx';
import { Operators } from './operators.tsx';

/** Five figures, the lawful one widest; the day by half hours; what is late; operators by state, never by rank. */
export function Board({ board, aside }: { board: BoardData; aside?: ReactNode }) {
  const { t } = useTexts();
  const now = useNow(1_000);
  const { connected } = useLiveState();
  return (
    <>
      <header className="board-head">
        <img className="board-mark" src="/mark.svg" alt="" />
        <h1>{t('web.board.title')}</h1>
        <span className="supporting">{t('web.board.all-queues')}</span>
        <span className="grow" />
        {aside}
        {board.demo && <DemoTag />}
        <span className="row">
          <StatusShape status={connected ? 'live' : 'soon'} /> {t(connected ? 'web.board.live' : 'web.board.stale')}
        </span>
        <span className="supporting">{t('web.board.day', { weekday: weekday(dayOf(now), t), day: dayText(now) })}</span>
        <b className="board-clock figures">{clock(now)}</b>
      </header>
      <Figures board={board} now={now} />
      <div className="board-columns">
        <div className="board-main">
          <HalfHours rows={board.byHalfHour} now={now} />
          <LateDuties duties={board.lateDuties} letters={board.lateLetters} now={now} />
        </div>
        <Operators operators={board.operators} now={now} />
      </div>
    </>
  );
}
