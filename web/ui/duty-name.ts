import type { Obligation } from '../api/types.ts';
import { monthText } from '../language/months.ts';
import type { Translate } from '../language/texts.ts';

type Named = Pick<Obligation, 'subjectKind' | 'label'> & { name?: string };

/** What a duty is about, in words: its own label is only the number or the month of the thing. */
export function dutyName({ subjectKind, label, name }: Named, t: Translate): string {
  if (subjectKind === 'appeal') return t('web.page.duty.appeal', { label });
  if (subjectKind === 'wait-month') return t('web.page.duty.wait-month', { label: monthText(label, t) });
  return name ? `${name}, ${label}` : label;
}
