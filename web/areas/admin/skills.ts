import type { Skill } from '../../api/admin.ts';
import type { Translate } from '../../language/texts.ts';

/** A skill in words: a language spoken on the line, or a topic; a topic without words keeps its code. */
export function skillWord({ kind, code }: Skill, t: Translate): string {
  if (kind === 'language' && (code === 'kk' || code === 'ru' || code === 'en')) return t(`web.ui.language.${code}`);
  return code === 'ict' ? t('web.admin.accounts.topic.ict') : code;
}
