import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Skill } from '../account.ts';

/** Makes the account's skills exactly these. Refused by `skill_topic` for a topic nobody listed. */
export async function replaceSkills(db: Db, accountId: string, skills: readonly Skill[]): Promise<void> {
  await db.deleteFrom('identity.skill').where('account_id', '=', accountId).execute();
  if (skills.length === 0) return;
  await db
    .insertInto('identity.skill')
    .values(skills.map(({ kind, code, level }) => ({ account_id: accountId, kind, code, level })))
    .execute();
}

export type SkilledPerson = { id: string; name: string; teamId: string | null; skills: Skill[] };

/** Active people who may take calls, by name, with what they can be asked and their team. */
export async function selectSkilled(db: Db, roles: readonly string[]): Promise<SkilledPerson[]> {
  const { rows } = await sql<SkilledPerson>`select a.id, a.name, m.team_id as "teamId",
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'code', s.code, 'level', s.level) order by s.kind, s.code)
        from identity.skill s where s.account_id = a.id), '[]') as skills
    from identity.account a left join identity.team_member m on m.account_id = a.id
    where a.active and exists (select from identity.role_grant g where g.account_id = a.id and g.role = any (${[...roles]}::text[]))
    order by a.name, a.id`.execute(db);
  return rows;
}

/** Locks these accounts, in one order for everybody, and answers which of them there are. */
export async function lockAccounts(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from identity.account where id = any (${[...ids]}::uuid[]) order by id for update`.execute(db);
  return rows.map(({ id }) => id);
}

export async function selectSkills(db: Db, accountId: string): Promise<Skill[]> {
  const rows = await db
    .selectFrom('identity.skill')
    .select(['kind', 'code', 'level'])
    .where('account_id', '=', accountId)
    .orderBy('kind')
    .orderBy('code')
    .execute();
  return rows as Skill[];
}

export type Topic = { code: string; name: { kk: string; ru: string; en: string }; active: boolean };

/** What can be asked on the line, retired topics too, by code. */
export async function selectTopics(db: Db): Promise<Topic[]> {
  const rows = await db.selectFrom('identity.topic').selectAll().orderBy('code').execute();
  return rows.map(({ code, name_kk: kk, name_ru: ru, name_en: en, active }) => ({ code, name: { kk, ru, en }, active }));
}

/** Adds a topic or changes its names; the code is what skills hold. */
export async function upsertTopic(db: Db, { code, name, active }: Topic): Promise<void> {
  const set = { name_kk: name.kk, name_ru: name.ru, name_en: name.en, active };
  await db
    .insertInto('identity.topic')
    .values({ code, ...set })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(set))
    .execute();
}
