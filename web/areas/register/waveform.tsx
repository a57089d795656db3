import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { CallDetail } from '../../api/types.ts';
import type { Peaks } from '../../api/register.ts';
import { useTexts } from '../../language/language.tsx';
import { duration } from '../../language/time.ts';
import { spanWords } from './marks-list.tsx';
import type { Playback } from './playback.ts';
import { spansOf } from './spans.ts';
import { bars, placed, ticks } from './wave.ts';

const LEFT = 28;
const HALF = 104;
const TOP = 56;
const FOOT = 26;
const HEIGHT = TOP + 2 * HALF + FOOT;

type Props = { peaks: Peaks; call: CallDetail; atMs: number; playback: Playback };

/** Two channels on one timeline: the caller above, the operators below; stages stand on the wave, what is played is darker. */
export function Waveform({ peaks, call, atMs, playback }: Props) {
  const { t } = useTexts();
  const { ref, width } = useElementSize();
  const { durationMs } = peaks;
  const span = Math.max(1, width - LEFT - 24);
  const x = (ms: number) => LEFT + (ms / Math.max(1, durationMs)) * span;
  const seek = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    playback.seek(Math.min(durationMs, Math.max(0, ((event.clientX - box.left - LEFT) / span) * durationMs)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -5_000,
      ArrowDown: -5_000,
      ArrowRight: 5_000,
      ArrowUp: 5_000,
      PageDown: -30_000,
      PageUp: 30_000,
    };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? durationMs : event.key in steps ? atMs + steps[event.key]! : null;
    if (to !== null) playback.seek(Math.min(durationMs, to));
    else if (event.key === ' ' || event.key === 'Enter') void playback.toggle();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      className="wave"
      // A range input cannot hold a drawing.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      aria-label={t('web.register.player.position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1000)}
      aria-valuenow={Math.round(atMs / 1000)}
      aria-valuetext={t('web.register.player.position-text', { at: duration(atMs), whole: duration(durationMs) })}
      onKeyDown={onKeyDown}
    >
      <svg
        width={width}
        height={HEIGHT}
        aria-hidden
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seek(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && seek(event)}
      >
        <clipPath id="played">
          <rect x="0" y="0" width={x(atMs)} height={HEIGHT} />
        </clipPath>
        {spansOf(call, durationMs).map((one) => (
          <rect
            key={`${one.stage} ${one.fromMs}`}
            className={`wave-stage wave-${one.stage}`}
            x={x(one.fromMs)}
            y={TOP}
            width={Math.max(1, x(one.toMs) - x(one.fromMs))}
            height={2 * HALF}
          />
        ))}
        {(['wave-rest', 'wave-played'] as const).map((name) => (
          <g key={name} className={name} clipPath={name === 'wave-played' ? 'url(#played)' : undefined}>
            <path className="wave-caller" d={bars(peaks.left, { from: LEFT, width: span, middle: TOP + HALF / 2, half: HALF / 2 - 4 })} />
            <path
              className="wave-operators"
              d={bars(peaks.right, { from: LEFT, width: span, middle: TOP + HALF * 1.5, half: HALF / 2 - 4 })}
            />
          </g>
        ))}
        <line className="wave-rule" x1={LEFT} x2={LEFT + span} y1={TOP + HALF} y2={TOP + HALF} />
        <line className="wave-axis" x1={LEFT} x2={LEFT + span} y1={TOP + 2 * HALF} y2={TOP + 2 * HALF} />
        {ticks(durationMs).map((ms) => (
          <g key={ms}>
            <line className="wave-axis" x1={x(ms)} x2={x(ms)} y1={TOP + 2 * HALF} y2={TOP + 2 * HALF + 4} />
            <text className="wave-tick" x={x(ms)} y={HEIGHT - 6} textAnchor={ms === 0 ? 'start' : 'middle'}>
              {duration(ms)}
            </text>
          </g>
        ))}
        <text className="wave-side" transform={`translate(12 ${TOP + HALF / 2}) rotate(-90)`}>
          {t('web.register.player.caller')}
        </text>
        <text className="wave-side" transform={`translate(12 ${TOP + HALF * 1.5}) rotate(-90)`}>
          {t('web.register.player.operators')}
        </text>
        <line className="wave-now" x1={x(atMs)} x2={x(atMs)} y1={TOP - 4} y2={TOP + 2 * HALF} />
        <circle className="wave-now-dot" cx={x(atMs)} cy={TOP + 2 * HALF} r="6" />
      </svg>
      <div className="wave-labels" aria-hidden>
        {placed(
          spansOf(call, durationMs)
            .filter(({ stage }) => stage === 'hold' || stage === 'notice' || stage === 'talk')
            .map((one) => ({ key: `${one.stage} ${one.fromMs}`, stage: one.stage, at: x(one.fromMs), words: spanWords(one, t) })),
        ).map(({ key, stage, at, row, words }) => (
          <span key={key} className={`wave-label wave-label-${stage}`} style={{ left: at, top: row * 22 }}>
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}
