import type { Board } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { clock, number } from '../../language/time.ts';
import { TARGET } from './figures.tsx';

type Props = { rows: Board['byHalfHour']; now: Date; width: number; height: number };

const SLOTS = 48;

/** Minutes since midnight in Almaty. */
function minuteOf(at: Date | string): number {
  const [hours = 0, minutes = 0] = clock(at).split(':').map(Number);
  return hours * 60 + minutes;
}

/** Bars from zero, one a half hour of the day; the ¶7 target as a dotted rule; over it gold with a triangle. */
export function HalfHourBars({ rows, now, width, height }: Props) {
  const { t, language } = useTexts();
  if (width === 0 || height === 0) return null;
  const type = Math.max(12, Math.min(height / 22, width / 60));
  const [left, right, top, foot] = [type * 2.6, width - 4, type * 1.6, height - type * 1.9];
  const slot = (right - left) / SLOTS;
  const most = Math.max(45, ...rows.map(({ averageSeconds }) => averageSeconds ?? 0)) * 1.06;
  const step = most > 200 ? 60 : most > 90 ? 30 : 15;
  const x = (minute: number) => left + (minute / 30) * slot;
  const y = (seconds: number) => foot - (seconds / most) * (foot - top);
  const rules = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step).filter((one) => one !== TARGET);
  const hours = width > 700 ? 3 : 6;
  return (
    <svg className="bars-chart" width={width} height={height} aria-hidden style={{ fontSize: type }}>
      {rules.map((seconds) => (
        <g key={seconds}>
          <line className="chart-rule" x1={left} x2={right} y1={y(seconds)} y2={y(seconds)} />
          <text className="chart-text" x={left - 8} y={y(seconds) + type * 0.35} textAnchor="end">
            {seconds}
          </text>
        </g>
      ))}
      {rows.map(({ from, averageSeconds }) => {
        if (averageSeconds === null) return null;
        const over = averageSeconds > TARGET;
        const from0 = x(minuteOf(from));
        return (
          <g key={from}>
            <title>{`${clock(from)}: ${number(language, averageSeconds, 1)}`}</title>
            <rect
              className={over ? 'bar-over' : 'bar'}
              x={from0 + 1}
              width={Math.max(1, slot - 2)}
              y={y(averageSeconds)}
              height={Math.max(1, foot - y(averageSeconds))}
            />
            {over && (
              <text className="bar-mark" x={from0 + slot / 2} y={y(averageSeconds) - 5} textAnchor="middle" fontSize={type * 0.75}>
                ▲
              </text>
            )}
          </g>
        );
      })}
      <line className="chart-target" x1={left} x2={right} y1={y(TARGET)} y2={y(TARGET)} />
      <text className="chart-text chart-strong" x={left - 8} y={y(TARGET) + type * 0.35} textAnchor="end">
        {TARGET}
      </text>
      <text className="chart-text chart-strong" x={right} y={y(TARGET) - 8} textAnchor="end">
        {t('web.board.chart-target', { target: TARGET })}
      </text>
      <line className="chart-now" x1={x(minuteOf(now))} x2={x(minuteOf(now))} y1={top - 6} y2={foot} />
      <text
        className="chart-now-word"
        x={x(minuteOf(now)) + (minuteOf(now) > 1200 ? -6 : 6)}
        y={top + 2}
        textAnchor={minuteOf(now) > 1200 ? 'end' : 'start'}
      >
        {t('web.board.now', { time: clock(now) })}
      </text>
      {Array.from({ length: 24 / hours + 1 }, (_, index) => index * hours).map((hour) => (
        <text
          key={hour}
          className="chart-text"
          x={x(hour * 60)}
          y={height - type * 0.4}
          textAnchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}
        >
          {`${String(hour).padStart(2, '0')}:00`}
        </text>
      ))}
    </svg>
  );
}
