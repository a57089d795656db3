import type { ReactNode } from 'react';
import type { Board } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { clockSeconds, duration, number } from '../../language/time.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Ruler } from './ruler.tsx';

/** ¶7: seconds the average wait may not be over. */
export const TARGET = 30;
/** Not law: what the centre holds itself to. */
const WITHIN_MARK = 0.8;
const ABANDONED_MARK = 0.05;

type Props = { board: Board; now: Date };

/** The five figures, each with its target; the average is never shown without median and P90. */
export function Figures({ board, now }: Props) {
  const { t, language } = useTexts();
  const { today } = board;
  const abandoned = today.offered === 0 ? 0 : today.abandoned / today.offered;
  const within = today.withinTarget ?? 1;
  const free = board.operators.filter(({ state }) => state === 'ready').length;
  const percent = (share: number, digits = 0) => number(language, share * 100, digits);
  const none = today.offered === 0;
  return (
    <section className="board-figures">
      <Figure
        label={
          <>
            {t('web.board.average')} <ParagraphTag paragraph="7" />
          </>
        }
        figure={today.averageSeconds === null ? '–' : number(language, today.averageSeconds, 1)}
        unit={today.averageSeconds === null ? '' : t('web.board.seconds')}
        beside={
          today.averageSeconds === null ? (
            t('web.board.no-calls')
          ) : (
            <Judged good={today.averageSeconds <= TARGET}>{t('web.board.target', { target: TARGET })}</Judged>
          )
        }
      >
        <Ruler figure={today} target={TARGET} />
      </Figure>
      <Figure label={t('web.board.waiting')} figure={number(language, board.waitingNow)}>
        <p>{t('web.board.free', { count: free })}</p>
        <p className="meta">{t('web.board.by-language', board.waitingByLanguage)}</p>
      </Figure>
      <LongestWait board={board} now={now} />
      <Figure label={t('web.board.within')} figure={none ? '–' : percent(within)} unit={none ? '' : t('web.board.percent')}>
        {!none && (
          <Judged good={within >= WITHIN_MARK}>{t('web.board.orienting', { value: `≥\u00A0${percent(WITHIN_MARK)}\u00A0%` })}</Judged>
        )}
        <p className="meta">
          {t('web.board.within-of', {
            answered: number(language, Math.round(within * today.offered)),
            offered: number(language, today.offered),
          })}
        </p>
      </Figure>
      <Figure label={t('web.board.abandoned')} figure={none ? '–' : percent(abandoned, 1)} unit={none ? '' : t('web.board.percent')}>
        {!none && (
          <Judged good={abandoned <= ABANDONED_MARK}>
            {t('web.board.orienting', { value: `≤\u00A0${percent(ABANDONED_MARK)}\u00A0%` })}
          </Judged>
        )}
        <p className="meta">
          {t('web.board.abandoned-of', { abandoned: number(language, today.abandoned), offered: number(language, today.offered) })}
        </p>
      </Figure>
    </section>
  );
}

/** Runs by the second between two answers of the server. */
function LongestWait({ board, now }: Props) {
  const { t } = useTexts();
  const since = board.longestSince;
  const ms = since === null ? null : Math.max(0, now.getTime() - new Date(since).getTime());
  const over = ms !== null && ms > TARGET * 1000;
  return (
    <Figure label={t('web.board.longest')} figure={ms === null ? '–' : duration(ms)} tone={over ? 'soon' : undefined}>
      {ms === null ? (
        <p>{t('web.board.nobody-waits')}</p>
      ) : (
        <Judged good={!over}>{t(over ? 'web.board.over-target' : 'web.board.within-target')}</Judged>
      )}
      {since !== null && <p className="meta">{t('web.board.since', { time: clockSeconds(since) })}</p>}
    </Figure>
  );
}

/** Shape and words: within the mark or over it. */
function Judged({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <p className={`judged ${good ? '' : 'judged-over'}`}>
      <StatusShape status={good ? 'kept' : 'soon'} size={18} /> {children}
    </p>
  );
}

type FigureProps = { label: ReactNode; figure: string; unit?: string; beside?: ReactNode; tone?: 'soon' | undefined; children: ReactNode };

function Figure({ label, figure, unit, beside, tone, children }: FigureProps) {
  return (
    <div className="figure">
      <h2>{label}</h2>
      <p className={tone ? `figure-value figure-${tone}` : 'figure-value'}>
        {figure}
        {unit && <small>{unit}</small>}
        {beside && <span className="figure-beside">{beside}</span>}
      </p>
      <div className="figure-foot">{children}</div>
    </div>
  );
}
