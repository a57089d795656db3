import { IntlMessageFormat } from 'intl-messageformat';
import type { TextKey } from './keys.ts';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];
export type TextParams = Record<string, string | number | Date>;
export type Translate = (key: TextKey, params?: TextParams) => string;

const loaders: Record<Language, () => Promise<{ texts: Record<string, string> }>> = {
  kk: () => import('./kk.ts'),
  ru: () => import('./ru.ts'),
  en: () => import('./en.ts'),
};
const loaded = new Map<Language, Record<string, string>>();
const formats = new Map<string, IntlMessageFormat>();

/** Fetches a language's words once; each language is a file of its own. Rejects when the network is gone. */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, (await loaders[language]()).texts);
}

/** The words for `key` in a loaded language (ICU MessageFormat). */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  const pattern = loaded.get(language)?.[key];
  if (pattern === undefined) return key;
  const id = `${language} ${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(params));
}

/** A supported language out of anything, else the state language. */
export function languageOf(value: unknown): Language {
  return languages.includes(value as Language) ? (value as Language) : 'kk';
}
