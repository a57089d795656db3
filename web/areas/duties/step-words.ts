import type { Step } from '../../api/rulebook.ts';
import type { Translate } from '../../language/texts.ts';

/** When a step is told and to whom: 'one working day before the term, to whoever owes'. */
export function stepWords(step: Step, t: Translate): string {
  const to = t(`web.duties.to.${step.to}`);
  const clock = step.always ? `, ${t('web.rulebook.always')}` : '';
  if ('share' in step) return `${t('web.rulebook.step.share', { share: Math.round(step.share * 100) })}, ${to}${clock}`;
  const when = 'before' in step ? 'before' : 'after';
  const amount = 'before' in step ? step.before : step.after;
  return `${t(`web.rulebook.step.${when}.${step.unit}`, { amount })}, ${to}${clock}`;
}
