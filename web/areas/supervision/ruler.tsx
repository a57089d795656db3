import type { WaitFigure } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { number } from '../../language/time.ts';

/** Average (the filled part), median, target and P90 on one ruler, so that no figure stands alone. */
export function Ruler({ figure, target }: { figure: WaitFigure; target: number }) {
  const { t, language } = useTexts();
  const { averageSeconds, medianSeconds, p90Seconds } = figure;
  const most = Math.max(target * 2, (p90Seconds ?? 0) * 1.15, averageSeconds ?? 0, 1);
  const at = (seconds: number) => `${Math.min(100, (seconds / most) * 100)}%`;
  const marks = [
    { key: 'median', value: medianSeconds, word: 'web.board.median' },
    { key: 'target', value: target, word: 'web.board.target-mark' },
    { key: 'p90', value: p90Seconds, word: 'web.board.p90' },
  ] as const;
  return (
    <div className="ruler">
      <div className="ruler-line">
        <i style={{ width: averageSeconds === null ? 0 : at(averageSeconds) }} />
        {marks.map(({ key, value }) => value !== null && <b key={key} className={`ruler-${key}`} style={{ left: at(value) }} />)}
      </div>
      <ul className="ruler-words">
        {marks.map(
          ({ key, value, word }) =>
            value !== null && (
              <li key={key} className={`ruler-word-${key}`} style={{ left: at(value) }}>
                {t(word, { value: number(language, value) })}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
