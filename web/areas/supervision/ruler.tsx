import type { WaitFigure } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { number } from '../../language/time.ts';

/** The width of a word under the ruler, in hundredths of it. */
const WORD = 15;

/** Words stand under their marks; one that would touch the one before gives way to the right. In hundredths, in order. */
function spread(marks: readonly number[]): number[] {
  return marks.reduce<number[]>((places, mark) => {
    const free = places.length === 0 ? 0 : places.at(-1)! + WORD;
    return [...places, Math.max(free, Math.min(100 - WORD, mark - WORD / 2))];
  }, []);
}

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
  const shown = marks.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const places = spread(shown.map(({ value }) => ((value ?? 0) / most) * 100));
  return (
    <div className="ruler">
      <div className="ruler-line">
        <i style={{ width: averageSeconds === null ? 0 : at(averageSeconds) }} />
        {marks.map(({ key, value }) => value !== null && <b key={key} className={`ruler-${key}`} style={{ left: at(value) }} />)}
      </div>
      <ul className="ruler-words">
        {shown.map(({ key, value, word }, index) => (
          <li key={key} className={`ruler-word-${key}`} style={{ left: `${places[index]}%`, width: `${WORD}%` }}>
            {t(word, { value: number(language, value ?? 0) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
