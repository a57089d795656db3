import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { CountedDay, Obligation } from '../api/types.ts';
import { useTexts } from '../language/language.tsx';
import { dateTime, dayOf, dayText, dueMoment, weekday } from '../language/time.ts';
import { useNow } from '../now.ts';
import { type Counted, dayWhy, dayWords } from './day-words.ts';
import { ParagraphTag } from './marks.tsx';
import { StatusShape } from './status-shape.tsx';
import { statusOfObligation, termText, timeLeft } from './term.ts';

type Props = { duty: Obligation; days?: readonly CountedDay[] };

/**
 * A term beside the thing that is due: shape, paragraph and term, then the time left in words. Hover, focus or tap opens
 * the reading: the due instant, the sentence, the days as they were counted, what stops the clock and what does not.
 */
export function TermChip({ duty, days }: Props) {
  const { t } = useTexts();
  const now = useNow(30_000);
  const [open, setOpen] = useState(false);
  const status = statusOfObligation(duty, now);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={700} withinPortal middlewares={{ shift: true, flip: true }}>
      <Popover.Target>
        <button
          type="button"
          className={`term-chip term-${status}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onBlur={() => setOpen(false)}
        >
          <StatusShape status={status} share={duty.usedShare} label={t(`web.ui.status.${status}`)} />
          <b>
            ¶{duty.paragraph} · {termText(duty.reading, t)}
          </b>
          <span>{duty.state === 'open' ? timeLeft(duty.dueAt, now, t) : t(`web.ui.status.${status}`)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={16}>
        <ReadingCard duty={duty} {...(days ? { days } : {})} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The reading of a duty's term; also shown whole on the page of a duty. */
export function ReadingCard({ duty, days = [] }: Props) {
  const { t } = useTexts();
  const { reading } = duty;
  return (
    <div className="reading">
      <div className="reading-words">
        <p className="reading-due">{t('web.ui.reading.due', { time: dateTime(dueMoment(duty.dueAt)) })}</p>
        <p className="s13">
          {reading.text} {reading.policy && <span className="meta">{t('web.ui.reading.policy')}</span>}
        </p>
        <dl>
          <dt>{t('web.ui.reading.stops')}</dt>
          <dd>{reading.stops}</dd>
          <dt>{t('web.ui.reading.does-not-stop')}</dt>
          <dd>{reading.doesNotStop}</dd>
          <dt>{t('web.ui.reading.row')}</dt>
          <dd>
            {t('web.ui.reading.edition', { edition: reading.edition, day: dayText(`${reading.effectiveFrom}T00:00:00+05:00`) })}
            {' · '}
            <ParagraphTag paragraph={duty.paragraph} />
          </dd>
        </dl>
      </div>
      {days.length > 0 && (
        <div>
          <DayStrip days={days} duty={duty} />
          <p className="s12 meta">
            {dayWhy(duty, t)} {reading.week === null ? t('web.ui.reading.zone') : t('web.ui.reading.week', { days: reading.week })}
          </p>
        </div>
      )}
    </div>
  );
}

/** The days as they were counted: days off hatched, today outlined, the last day gold. */
export function DayStrip({ days, duty }: { days: readonly CountedDay[]; duty: Counted }) {
  const { t } = useTexts();
  const today = dayOf(useNow(60_000));
  return (
    <ol className="days">
      {days.map((one, index) => (
        <li key={one.day} className={`day day-${one.state}`} data-today={one.day === today || undefined}>
          <span>{weekday(one.day, t)}</span>
          <b>{Number(one.day.slice(8))}</b>
          {dayWords(days, index, duty, t).map((word) => (
            <span key={word} className="s12">
              {word}
            </span>
          ))}
          {one.state === 'counted' && one.day === today && <span className="s12">{t('web.ui.day.today')}</span>}
        </li>
      ))}
    </ol>
  );
}
