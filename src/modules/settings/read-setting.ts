import type { Db } from '../../base/ctx.ts';
import { selectValue } from './queries.ts';
import type { Setting } from './setting.ts';

/**
 * What is set now, else the default. Read where it is needed, never kept: a change holds from the next request on, in
 * every process. A value that a newer program would refuse counts as not set.
 */
export async function readSetting<T>(db: Db, { key, shape, fallback }: Setting<T>): Promise<T> {
  const row = await selectValue(db, key);
  if (!row || row.value === null) return fallback;
  const result = shape.safeParse(row.value);
  return result.success ? result.data : fallback;
}
