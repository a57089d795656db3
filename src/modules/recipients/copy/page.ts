import { dateTimeText, type Language, text } from '../../../base/texts.ts';

export type CopyContent = { madeAt: string; language: Language; held: Record<string, Record<string, unknown>[]> };

/** Fields whose value is a code with words of its own. */
const CODES: ReadonlySet<string> = new Set(['kind', 'language', 'channel', 'state', 'purpose', 'source', 'outcome', 'recording']);
/** Not inline style alone: a page that is printed for somebody must be read without us. */
const STYLE = `body{font:16px/24px sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#13212b}h1{font-size:26px;line-height:34px}
h2{font-size:20px;margin-top:2rem;border-top:1px solid #828f98;padding-top:.5rem}dl{display:grid;grid-template-columns:14rem 1fr;gap:.1rem 1rem;margin:0 0 1rem;
break-inside:avoid}dt{color:#45545e}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}section>p{color:#45545e}`;

/**
 * What is held of a person as a page to read and print, in the language of the copy. `regions`: names by their codes.
 * Everything is escaped: letters hold what strangers wrote.
 */
export function copyPage({ madeAt, language, held }: CopyContent, regions: ReadonlyMap<string, string>): string {
  const t = (key: string, params = {}) => escaped(text(language, key, params));
  const sections = Object.entries(held).map(([name, records]) => {
    const body =
      records.length === 0 ? `<p>${t('recipients.copy.none')}</p>` : records.map((record) => list(record, language, regions)).join('');
    return `<section><h2>${t(`recipients.held.${name}`)}</h2>${body}</section>`;
  });
  const title = t('recipients.copy.title');
  const made = t('recipients.copy.made', { when: dateTimeText(language, new Date(madeAt)) });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${made}</p><p>${t('recipients.copy.note')}</p>${sections.join('')}</body></html>`;
}

function list(record: Record<string, unknown>, language: Language, regions: ReadonlyMap<string, string>): string {
  const rows = Object.entries(record)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(
      ([field, value]) =>
        `<dt>${escaped(text(language, `recipients.field.${field}`))}</dt><dd>${shown(field, value, language, regions)}</dd>`,
    );
  return `<dl>${rows.join('')}</dl>`;
}

function shown(field: string, value: unknown, language: Language, regions: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return value.map((one) => list(one as Record<string, unknown>, language, regions)).join('');
  if (typeof value === 'boolean') return escaped(text(language, value ? 'recipients.copy.yes' : 'recipients.copy.no'));
  if (typeof value === 'number') return field.endsWith('Ms') ? String(Math.round(value / 1000)) : String(value);
  const words = String(value);
  if (field.endsWith('At') || field === 'at') return escaped(dateTimeText(language, new Date(words)));
  if (field === 'region') return escaped(regions.get(words) ?? words);
  if (!CODES.has(field)) return escaped(words);
  const key = `recipients.value.${words}`;
  const known = text(language, key);
  return escaped(known === key ? words : known);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
