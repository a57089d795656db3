import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import type { Menu } from './menu.ts';

export type Edition = {
  number: number;
  state: 'draft' | 'live' | 'past';
  menu: Menu;
  trialNumbers: string[];
  why: string;
  revision: number;
  savedByName: string;
  savedAt: Date;
  liveAt: Date | null;
  liveByName: string | null;
};

const columns = sql`number, state, menu, trial_numbers as "trialNumbers", why, revision, saved_by_name as "savedByName", saved_at as "savedAt",
  live_at as "liveAt", live_by_name as "liveByName"`;

/** Calls in the line may still be in this many editions before the live one. */
const REMEMBERED = 5;

/** The draft, the live edition and the last ones before it: what the line needs, the newest first. */
export async function selectMenusInUse(db: Db): Promise<Edition[]> {
  const { rows } = await sql<Edition>`select ${columns} from calls.menu_edition order by number desc limit ${REMEMBERED + 2}`.execute(db);
  return rows;
}

/** All editions, the newest first. */
export async function selectEditions(db: Db, limit: number): Promise<Edition[]> {
  return (await sql<Edition>`select ${columns} from calls.menu_edition order by number desc limit ${limit}`.execute(db)).rows;
}

export async function selectEdition(db: Db, number: number): Promise<Edition | undefined> {
  return (await sql<Edition>`select ${columns} from calls.menu_edition where number = ${number}`.execute(db)).rows[0];
}

/** The draft, locked, so that of two who save or put it into force one is first. */
export async function lockDraft(db: Db): Promise<Edition | undefined> {
  return (await sql<Edition>`select ${columns} from calls.menu_edition where state = 'draft' for update`.execute(db)).rows[0];
}

export type Draft = Pick<Edition, 'menu' | 'trialNumbers'> & { by: { id: string; name: string }; at: Date };

/** A new draft with the next number. Refused by `menu_edition_one_draft` or `menu_edition_pk` when somebody else made one meanwhile. */
export async function insertDraft(db: Db, { menu, trialNumbers, by, at }: Draft): Promise<void> {
  await sql`insert into calls.menu_edition (number, state, menu, trial_numbers, saved_by, saved_by_name, saved_at)
    select coalesce(max(number), 0) + 1, 'draft', ${JSON.stringify(menu)}::jsonb, ${trialNumbers}::text[], ${by.id}, ${by.name}, ${at}
    from calls.menu_edition`.execute(db);
}

export async function updateDraft(db: Db, { menu, trialNumbers, by, at }: Draft): Promise<void> {
  await sql`update calls.menu_edition set menu = ${JSON.stringify(menu)}::jsonb, trial_numbers = ${trialNumbers}::text[], saved_by = ${by.id},
    saved_by_name = ${by.name}, saved_at = ${at}, revision = revision + 1 where state = 'draft'`.execute(db);
}

export async function deleteDraft(db: Db): Promise<void> {
  await sql`delete from calls.menu_edition where state = 'draft'`.execute(db);
}

/** What was live is past, the draft is live. */
export async function putDraftLive(db: Db, { why, by, at }: { why: string; by: string; at: Date }): Promise<void> {
  await sql`update calls.menu_edition set state = 'past' where state = 'live'`.execute(db);
  await sql`update calls.menu_edition set state = 'live', trial_numbers = '{}', why = ${why}, live_at = ${at}, live_by_name = ${by},
    revision = revision + 1 where state = 'draft'`.execute(db);
}

/** The language that this number chose by a key, last of all. */
export async function selectLanguageOf(db: Db, callerNumber: string): Promise<Language | null> {
  const { rows } = await sql<{ language: Language }>`select c.language from calls.call c
    where c.caller_number = ${callerNumber} and exists (select from calls.event e
      where e.call_id = c.id and e.kind = 'language' and e.detail->>'how' in ('key', 'number'))
    order by c.arrived_at desc limit 1`.execute(db);
  return rows[0]?.language ?? null;
}
