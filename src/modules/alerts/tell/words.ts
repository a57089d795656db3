import { dateTimeText, type Language, text } from '../../../base/texts.ts';
import type { Detail, Severity } from '../alert.ts';

type Said = { kind: string; subject: string; severity: Severity; detail: Detail };

/** 'Nobody for the language: English', in the reader's language. */
export function nameOf(language: Language, { kind, subject }: Pick<Said, 'kind' | 'subject'>): string {
  const name = text(language, `alert.${kind}`);
  return subject ? `${name}: ${text(language, `alert.subject.${subject}`)}` : name;
}

/** What is filled into a message about an alert. */
export function wordsOfAlert(language: Language, alert: Said) {
  const { kind, severity, detail } = alert;
  return {
    kind,
    name: nameOf(language, alert),
    severity: text(language, `alert.severity.${severity}`),
    reading: text(language, `alert.${kind}.reading`, shown(language, detail)),
    todo: text(language, `alert.${kind}.do`),
  };
}

/** Instants as the reader writes them; what is not there is a dash. */
function shown(language: Language, detail: Detail): Record<string, string | number> {
  const say = ([name, value]: [string, Detail[string]]) => {
    if (value === null) return [name, '—'];
    return [name, name.endsWith('At') ? dateTimeText(language, new Date(value)) : value];
  };
  return Object.fromEntries(Object.entries(detail).map(say)) as Record<string, string | number>;
}
