import type { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { type Language, text } from '../../base/texts.ts';
import { wrongWords } from './wrong-words.ts';

/**
 * Something an administrator may set. The room it belongs to declares it and offers it through its door as `settings`;
 * its words stand in `texts/` as `setting.<key>` and `setting.<key>.hint`. Whoever installs the program sets nothing:
 * `fallback` has to be right for most.
 */
export type Setting<T = unknown> = {
  /** `room.what`. */
  readonly key: string;
  readonly shape: z.ZodType<T>;
  readonly fallback: T;
  /** The path of the screen where it is edited, for what a list of fields would not show well. */
  readonly editedAt?: `/${string}`;
};

export function defineSetting<T>(setting: Setting<T>): Setting<T> {
  return setting;
}

/** The value in the setting's shape. Throws `setting-value`, which says in the reader's language what is wrong and changes nothing. */
export function checked<T>({ key, shape }: Setting<T>, value: unknown, language: Language): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const what = result.error.issues.map((issue) => wrongWords(language, key, issue)).join('; ');
  throw new Problem('invalid', 'setting-value', { name: text(language, `setting.${key}`), what });
}
