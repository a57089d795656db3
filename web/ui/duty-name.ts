import type { Obligation } from '../api/types.ts';
import { monthText } from '../language/months.ts';
import type { Translate } from '../language/texts.ts';

/** What a duty is about, in words: its own label is only the number or the month of the thing. */
export function dutyName({ subjectKind, label }: Pick<Obligation, 'subjectKind' | 'label'>, t: Translate): string {
  if (subjectKind === 'appeal') return t('web.page.duty.appeal', { label });
  return subjectKind === 'wait-month' ? t('web.page.duty.wait-month', { label: monthText(label, t) }) : label;
}
