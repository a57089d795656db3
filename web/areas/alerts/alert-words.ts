import type { Check, Detail, Way } from '../../api/alerts.ts';
import type { TextKey } from '../../language/keys.ts';
import type { Translate } from '../../language/texts.ts';
import { dateTime } from '../../language/time.ts';
import type { Status } from '../../ui/status-shape.tsx';

/** Shape and word of each state; no two differ by colour alone. */
export const shapes: Record<Check['state'], Status> = { ok: 'kept', warning: 'soon', critical: 'bad', unknown: 'unsure' };

/** The server says which checks there are, so their words are not known when this is compiled. */
export function checkName({ kind, subject }: { kind: string; subject: string }, t: Translate): string {
  const name = t(`alert.${kind}` as TextKey);
  return subject ? `${name}: ${t(`alert.subject.${subject}` as TextKey)}` : name;
}

/** What was measured, in a sentence; nothing where nothing was. */
export function readingOf(kind: string, detail: Detail, t: Translate): string {
  if (Object.keys(detail).length === 0) return kind === 'trial' ? t('alert.trial.reading' as TextKey) : '';
  const say = ([name, value]: [string, Detail[string]]) => {
    if (value === null) return [name, '—'];
    return [name, name.endsWith('At') ? dateTime(String(value)) : value];
  };
  return t(`alert.${kind}.reading` as TextKey, Object.fromEntries(Object.entries(detail).map(say)) as Record<string, string | number>);
}

export function todoOf(kind: string, t: Translate): string {
  return t(`alert.${kind}.do` as TextKey);
}

/** 'Administrator', a person's name where it is known, or the address itself. */
export function whoWord({ whom, who }: Pick<Way, 'whom' | 'who'>, t: Translate, names: ReadonlyMap<string, string> = new Map()): string {
  if (whom === 'role') return t(`web.admin.role.${who}` as TextKey);
  return whom === 'account' ? (names.get(who) ?? t('web.alerts.whom.account')) : who;
}
