import type { Ctx } from '../../../base/ctx.ts';
import { journal } from '../../audit/index.ts';
import { masked } from '../person/identifier.ts';
import { selectFound } from './queries.ts';
import { readSearch } from './query.ts';

/** More than this is no search for one person. */
const MOST = 50;

/**
 * People by name, number, e-mail or whole IIN or BIN, at most 50. Each one shown is a look of its own in the journal; what was
 * typed is not, for it is personal data itself. Throws `search-too-short`.
 */
export async function findPeople(ctx: Ctx, q: string) {
  const search = readSearch(q);
  const rows = await selectFound(ctx.tx, search, MOST + 1);
  const items = rows.slice(0, MOST).map(({ identifier, ...row }) => ({ ...row, number: identifier ? masked(identifier) : null }));
  for (const { id } of items) {
    await journal(ctx, { action: 'recipients.found', looked: true, subjectKind: 'recipient', subjectId: id, detail: { by: search.by } });
  }
  return { items, more: rows.length > MOST, by: search.by };
}
