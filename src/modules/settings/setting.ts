import type { z } from 'zod';
import { Problem } from '../../base/problem.ts';

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
};

export function defineSetting<T>(setting: Setting<T>): Setting<T> {
  return setting;
}

/** The value in the setting's shape. Throws `setting-value`, which names what is wrong and changes nothing. */
export function checked<T>({ key, shape }: Setting<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const what = result.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ');
  throw new Problem('invalid', 'setting-value', { key, what });
}
