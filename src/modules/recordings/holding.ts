import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { RoomHolding, Whose } from '../../base/holding.ts';
import { callIdsOf } from '../calls/index.ts';

/** ¶14: what was said is kept for its term, also of who is erased; it is sealed, and found by no name. */
export const holding: RoomHolding = {
  count: async (db, whose) => ({ recordings: (await selectHeld(db, whose)).length }),
  tell: async (db, whose) => ({ recordings: await selectHeld(db, whose) }),
  kept: [{ what: 'recording', basis: '¶14', until: 'retention' }],
};

async function selectHeld(db: Db, whose: Whose): Promise<Record<string, unknown>[]> {
  const ids = await callIdsOf(db, whose);
  const { rows } = await sql<Record<string, unknown>>`select started_at as "startedAt", duration_ms as "durationMs", state
    from recordings.segment where call_id = any (${ids}::uuid[]) order by started_at, ordinal`.execute(db);
  return rows;
}
