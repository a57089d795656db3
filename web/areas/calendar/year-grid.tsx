import { useRef, useState, type KeyboardEvent } from 'react';
import type { ShownYear, Week } from '../../api/calendar.ts';
import { useTexts } from '../../language/language.tsx';
import { monthText } from '../../language/months.ts';
import { dayOf, weekday } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { cellOf, plusDays, plusMonths, weekdayOf, weeksOf, type Cell } from './cells.ts';
import { cellWords } from './words.ts';

type Props = { year: ShownYear; week: Week; chosen: string | null; proposed: ReadonlySet<string>; onChoose: (day: string) => void };

/** Where each key leads from a day. */
const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  PageUp: (day) => plusMonths(day, -1),
  PageDown: (day) => plusMonths(day, 1),
  Home: (day) => plusDays(day, 1 - weekdayOf(day)),
  End: (day) => plusDays(day, 7 - weekdayOf(day)),
};

/** A year as twelve months. One day is reached by Tab; arrows go by days and weeks, Page keys by months, Enter opens. */
export function YearGrid({ year, week, chosen, proposed, onChoose }: Props) {
  const { t } = useTexts();
  const today = dayOf(useNow(60_000));
  const grid = useRef<HTMLDivElement>(null);
  const inYear = (day: string | null): day is string => day?.startsWith(`${year.year}-`) ?? false;
  const [at, setAt] = useState<string | null>(null);
  const focus = [at, chosen, today].find(inYear) ?? `${year.year}-01-01`;
  const move = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(focus);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    if (!inYear(next)) return;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const button = ({ day, state, special }: Cell) => (
    <button
      type="button"
      className={`cal-day cal-${state}`}
      data-day={day}
      data-today={day === today || undefined}
      data-proposed={proposed.has(day) || undefined}
      tabIndex={day === focus ? 0 : -1}
      aria-pressed={day === chosen}
      aria-label={cellWords(day, state, special, t) + (proposed.has(day) ? `, ${t('web.calendar.legend.proposed')}` : '')}
      onFocus={() => setAt(day)}
      onClick={() => onChoose(day)}
    >
      {Number(day.slice(8))}
    </button>
  );
  return (
    // The keys belong to the days inside, which are buttons.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="cal-year" ref={grid} onKeyDown={move}>
      {Array.from({ length: 12 }, (_, index) => `${year.year}-${String(index + 1).padStart(2, '0')}`).map((month) => (
        <table key={month} className="cal-month">
          <caption>{monthText(month, t)}</caption>
          <thead>
            <tr>
              {[5, 6, 7, 8, 9, 10, 11].map((n) => (
                <th key={n} scope="col">
                  {weekday(`2026-01-${String(n).padStart(2, '0')}`, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((places) => (
              <tr key={places.find((day) => day !== null)}>
                {places.map((day, place) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the seven days of a week
                  <td key={place}>{day && button(cellOf(day, week, year.days))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
