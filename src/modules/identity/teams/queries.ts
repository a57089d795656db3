import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

export type Team = {
  id: string;
  name: string;
  leadId: string | null;
  leadName: string | null;
  members: { id: string; name: string; active: boolean }[];
  revision: number;
};

const members = sql<Team['members']>`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'active', a.active)
  order by a.name, a.id) from identity.team_member m join identity.account a on a.id = m.account_id where m.team_id = t.id), '[]')`;

function teams(db: Db) {
  return db
    .selectFrom('identity.team as t')
    .leftJoin('identity.account as lead', 'lead.id', 't.lead_id')
    .select(['t.id', 't.name', 't.lead_id as leadId', 'lead.name as leadName', 't.revision', members.as('members')])
    .where('t.ended_at', 'is', null);
}

/** Teams that exist, by name. */
export function selectTeams(db: Db): Promise<Team[]> {
  return teams(db).orderBy('t.name').orderBy('t.id').execute();
}

export function selectTeam(db: Db, id: string): Promise<Team | undefined> {
  return teams(db).where('t.id', '=', id).executeTakeFirst();
}

/** Locks a team that exists; undefined when there is none, or no more. */
export function lockTeam(db: Db, id: string) {
  return db
    .selectFrom('identity.team')
    .select(['id', 'revision'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Refused by `team_name_unique` when a team that exists has the name, whatever its capitals. */
export async function insertTeam(db: Db, team: { id: string; name: string; leadId: string | null; now: Date }): Promise<void> {
  await db.insertInto('identity.team').values({ id: team.id, name: team.name, lead_id: team.leadId, created_at: team.now }).execute();
}

export async function updateTeam(db: Db, id: string, set: { name: string; leadId: string | null }): Promise<void> {
  await sql`update identity.team set name = ${set.name}, lead_id = ${set.leadId}::uuid, revision = revision + 1 where id = ${id}`.execute(
    db,
  );
}

/** The team is no more; its members are free for others. */
export async function endTeam(db: Db, id: string, now: Date): Promise<void> {
  await db.deleteFrom('identity.team_member').where('team_id', '=', id).execute();
  await sql`update identity.team set ended_at = ${now}, revision = revision + 1 where id = ${id}`.execute(db);
}

/** Makes the team's members exactly these. Refused by `team_member_pk` for somebody who is in another team. */
export async function replaceMembers(db: Db, teamId: string, accountIds: readonly string[]): Promise<void> {
  await sql`delete from identity.team_member where team_id = ${teamId} and account_id <> all (${[...accountIds]}::uuid[])`.execute(db);
  await sql`insert into identity.team_member (account_id, team_id) select id, ${teamId}::uuid from unnest(${[...accountIds]}::uuid[]) id
    where not exists (select from identity.team_member m where m.account_id = id and m.team_id = ${teamId})`.execute(db);
}

/** How many of these are active accounts of the centre: whom a team can have. */
export async function countCentrePeople(db: Db, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from identity.account
    where id = any (${[...ids]}::uuid[]) and active and organization_id is null`.execute(db);
  return rows[0]!.count;
}
