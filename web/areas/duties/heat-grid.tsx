import { useState, type KeyboardEvent } from 'react';
import type { Cell, CellOf, HeatMap, HeatRow } from '../../api/heat-map.ts';
import { useTexts } from '../../language/language.tsx';
import { monthText } from '../../language/months.ts';
import { number } from '../../language/time.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { dueOf, heatOfRow } from './heat.ts';

type Props = { map: HeatMap; chosen: CellOf | null; onChoose: (row: string, month: string) => void };

const keyOf = ({ paragraph, duty }: Pick<HeatRow, 'paragraph' | 'duty'>): string => `${paragraph} ${duty}`.trim();
const steps: Record<string, readonly [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** A row a paragraph, a column a month. One stop of the Tab key; arrows walk from cell to cell. */
export function HeatGrid({ map: { months, rows }, chosen, onChoose }: Props) {
  const { t, language } = useTexts();
  const [place, setPlace] = useState<readonly [number, number]>([0, months.length - 1]);
  const current = months.at(-1);
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, place[0] + step[0]));
    const column = Math.min(months.length - 1, Math.max(0, place[1] + step[1]));
    setPlace([row, column]);
    event.currentTarget.querySelector<HTMLButtonElement>(`[data-place="${row} ${column}"]`)?.focus();
  };
  return (
    <div className="heat-wrap">
      {/* Keys are those of its buttons, handled once for all of them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="heat" onKeyDown={walk} data-long={months.length > 12 || undefined}>
        <caption className="unseen">{t('web.heat.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.duties.head.duty')}</th>
            {months.map((month, index) => (
              <th key={month} scope="col" data-current={month === current || undefined}>
                {t(`web.heat.month.${Number(month.slice(5)) as 1}`)}
                {(index === 0 || month.endsWith('-01')) && ` ${month.slice(2, 4)}`}
              </th>
            ))}
            <th scope="col" className="num">
              {t('web.heat.late-in-all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={keyOf(row)}>
              <th scope="row">
                <span className="duty-name">
                  <ParagraphTag paragraph={row.paragraph} />
                  <span>
                    {row.name}
                    <span className="s12 meta">{whoOf(row, t)}</span>
                  </span>
                </span>
              </th>
              {row.cells.map((cell, column) => {
                const { month } = cell;
                const heat = heatOfRow(row, cell);
                const isChosen = chosen?.month === month && keyOf(chosen) === keyOf(row);
                return (
                  <td key={month}>
                    <button
                      type="button"
                      className={`heat-cell heat-${heat}${month === current && heat === 'none' ? ' heat-running' : ''}`}
                      data-place={`${rowIndex} ${column}`}
                      tabIndex={place[0] === rowIndex && place[1] === column ? 0 : -1}
                      aria-pressed={isChosen}
                      onFocus={() => setPlace([rowIndex, column])}
                      onClick={() => onChoose(keyOf(row), month)}
                    >
                      <span className="unseen">{`¶${row.paragraph} ${row.name}, ${monthText(month, t)}: `}</span>
                      <CellFigures row={row} cell={cell} />
                    </button>
                  </td>
                );
              })}
              <td className="num heat-late">
                {row.paragraph === '7' ? t('web.heat.late-months', { months: row.late }) : number(language, row.late)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whoOf({ debtors, policy }: HeatRow, t: ReturnType<typeof useTexts>['t']): string {
  const who = debtors.length > 2 ? t('web.heat.debtors', { count: debtors.length }) : debtors.map(({ name }) => name).join(' · ');
  return policy ? `${who} · ${t('web.ui.reading.policy')}` : who;
}

/** The late ones bold over all due; where none was late, how many were kept; what is still open below. Unseen: what is seen by its place. */
function CellFigures({ row, cell }: { row: HeatRow; cell: Cell }) {
  const { t, language } = useTexts();
  const { late, open, excused, averageSeconds } = cell;
  const due = dueOf(cell);
  if (row.paragraph === '7' && averageSeconds !== null) {
    const seconds = t('web.heat.short-seconds', { seconds: Math.round(averageSeconds) });
    return late > 0 ? <b>▲ {seconds}</b> : <span>{seconds}</span>;
  }
  if (due + open + excused === 0) {
    return (
      <>
        <span aria-hidden>·</span>
        <span className="unseen">{t('web.heat.nothing')}</span>
      </>
    );
  }
  const onlyExcused = due + open === 0;
  return (
    <>
      {late > 0 ? (
        // Beside what is still open there is room for one line.
        <span className={open > 0 ? 'heat-line' : 'heat-lines'}>
          <b>{number(language, late)}</b> <span>{t('web.heat.of', { due: number(language, due) })}</span>
        </span>
      ) : (
        <span>{onlyExcused ? `⊖ ${excused}` : number(language, due)}</span>
      )}
      <span className="unseen">{` ${t(`web.heat.figure.${late > 0 ? 'late' : onlyExcused ? 'excused' : 'kept'}`)} `}</span>
      {open > 0 && <span>{t('web.heat.plus-open', { open: number(language, open) })}</span>}
      {excused > 0 && !onlyExcused && <span className="unseen">{`, ${t('web.heat.excused', { excused })}`}</span>}
    </>
  );
}
