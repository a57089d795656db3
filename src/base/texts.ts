import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { LAW_TIME_ZONE } from './clock.ts';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

export type TextParams = Record<string, string | number | Date>;

const folder = join(import.meta.dirname, '../../texts');

/** All texts of a language: every `texts/<language>/*.json`, flat keys. Throws on a key that stands twice. */
export function loadTexts(language: Language): Map<string, string> {
  const all = new Map<string, string>();
  for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'))) {
    const entries = JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Record<string, string>;
    for (const [key, words] of Object.entries(entries)) {
      if (all.has(key)) throw new Error(`texts/${language}/${file}: '${key}' stands twice`);
      all.set(key, words);
    }
  }
  return all;
}

const loaded = new Map<Language, Map<string, string>>();
const formats = new Map<string, IntlMessageFormat>();

/**
 * The words for `key` in `language` (ICU MessageFormat; dates in Asia/Almaty). A missing key is a bug that
 * `bin/check-texts` finds before it ships; at run time the key itself is shown rather than nothing.
 */
export function text(language: Language, key: string, params: TextParams = {}): string {
  const words = pattern(language, key);
  if (words === undefined) return key;
  const id = `${language} ${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(words, language, { ...IntlMessageFormat.formats }, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(params));
}

/** The keys that begin so, without that beginning, in the order of the file. */
export function keysUnder(prefix: string): string[] {
  pattern('kk', prefix);
  return [...loaded.get('kk')!.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** The words for `key` as they stand in the file, with their parameters unfilled; undefined without any. */
export function pattern(language: Language, key: string): string | undefined {
  let texts = loaded.get(language);
  if (!texts) loaded.set(language, (texts = loadTexts(language)));
  return texts.get(key);
}

/** 'Mon 23.11.2026, 11:42' in the reader's language and the law's time zone. */
export function dateTimeText(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: LAW_TIME_ZONE,
  }).format(at);
}

/** A supported language out of anything, else the state language. */
export function languageOf(value: unknown): Language {
  return languages.includes(value as Language) ? (value as Language) : 'kk';
}

/** The best supported language of an Accept-Language header, else the state language. */
export function acceptedLanguage(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (languages.includes(tag as Language)) return tag as Language;
  }
  return 'kk';
}
