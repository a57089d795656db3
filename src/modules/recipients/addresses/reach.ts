import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import { selectRow } from '../person/queries.ts';
import { selectAddresses } from './queries.ts';

export type Reach = { id: string; language: Language | null; email: string | null; phone: string | null };

/**
 * How a recipient is told something: the address preferred, else the first known, of the record that `id` is read as.
 * A short code or an odd number takes no SMS. Null for who is unknown or erased.
 */
export async function reachOf(db: Db, id: string): Promise<Reach | null> {
  const row = await selectRow(db, id);
  const root = row && row.rootId !== id ? await selectRow(db, row.rootId) : row;
  if (!root || root.erasedAt) return null;
  const addresses = await selectAddresses(db, root.id);
  const first = (kind: string, fits: RegExp) => addresses.find((one) => one.kind === kind && fits.test(one.value))?.value ?? null;
  return { id: root.id, language: root.language, email: first('email', /@/), phone: first('phone', /^\+\d{8,15}$/) };
}
