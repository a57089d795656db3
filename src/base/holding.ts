import { sql, type RawBuilder } from 'kysely';
import type { Ctx, Db } from './ctx.ts';

/** One person, for rooms that hold something of them: every record that is read as them, and the addresses that are theirs alone. */
export type Whose = { ids: readonly string[]; addresses: readonly { kind: string; value: string }[] };

/** Something that happened between a person and the centre, for a timeline. `number`, `mark` and the rest: where it has them. */
export type PastItem = {
  kind: string;
  id: string;
  at: Date;
  title: string;
  number: string | null;
  state: string;
  mark: number | null;
  operator: string | null;
  waitMs: number | null;
  talkMs: number | null;
  due: Date | null;
  /** The call or appeal it belongs to, by which a screen opens it. */
  ofId: string | null;
};

/** What is older than the last item shown; `key` is its kind and id, for two of one instant. */
export type PastPage = { before: { at: Date; key: string } | null; limit: number };

/** What stays after an erasure, why (`paragraph` of the Rules, or `law` for another act) and until when. */
export type Kept = { what: string; basis: string; until: 'retention' | 'always' };

/**
 * What a room holds of people. Rooms that hold something offer it through their door as `holding`; app hands all of them to
 * the room of people, which stands above most of them and knows none.
 */
export type RoomHolding = {
  /** How many records of each kind, by the names that `texts` has as `recipients.holding.<name>`. */
  count: (db: Db, whose: Whose) => Promise<Record<string, number>>;
  /** Its part of the timeline, the newest first, at most `limit` older than the page. */
  past?: (db: Db, whose: Whose, page: PastPage) => Promise<PastItem[]>;
  /** Everything held, as it is handed to the person, by the names of `count`. */
  tell: (db: Db, whose: Whose) => Promise<Record<string, readonly Record<string, unknown>[]>>;
  /** Why nothing may be erased now, as the code of a problem; null when it may. */
  holdsBack?: (db: Db, whose: Whose) => Promise<string | null>;
  /** Empties what is personal and may go, in the transaction of the confirmation. Running twice changes nothing. */
  erase?: (ctx: Ctx, whose: Whose) => Promise<void>;
  kept: readonly Kept[];
};

/** Orders and cuts a subselect with the columns kind, id and at, so that the pages of all rooms fit together. */
export function pageOf({ before, limit }: PastPage): RawBuilder<unknown> {
  return sql`where ${before === null} or at < ${before?.at ?? null} or (at = ${before?.at ?? null} and kind || ' ' || id > ${before?.key ?? null})
    order by at desc, kind || ' ' || id limit ${limit}`;
}

/** The columns a kind of item does not have. */
export const blankItem = { number: null, mark: null, operator: null, waitMs: null, talkMs: null, due: null, ofId: null };
