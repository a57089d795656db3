import type { Db } from '../../base/ctx.ts';

export type Names = { kk: string; ru: string; en: string };

const names = (row: { name_kk: string; name_ru: string; name_en: string }): Names => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
});

/** Regions and cities of republican significance that exist on `day` ('YYYY-MM-DD'), by their code. */
export async function selectRegions(db: Db, day: string) {
  const rows = await db
    .selectFrom('organizations.region')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('kato')
    .execute();
  return rows.map((row) => ({ kato: row.kato, name: names(row) }));
}

/** Participants (¶18) that exist on `day`, by their code. */
export async function selectOrganizations(db: Db, day: string) {
  const rows = await db
    .selectFrom('organizations.organization')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ id: row.id, code: row.code, kind: row.kind, name: names(row) }));
}

/** What kind of participant (¶18) that is; undefined without one. */
export async function selectKind(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('organizations.organization').select('kind').where('id', '=', id).executeTakeFirst();
  return row?.kind;
}

/** Ids of participants by code. */
export async function selectIdsByCode(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('organizations.organization').select(['id', 'code']).execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** The names of these participants, whenever they existed, by id. */
export async function selectNamesOf(db: Db, ids: readonly string[]): Promise<Map<string, Names>> {
  const rows = await db.selectFrom('organizations.organization').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, names(row)]));
}

export type RegionRow = { kato: string; iso: string; kind: string } & Names;
export type OrganizationRow = { id: string; code: string; kind: string; region?: string; confidence: string } & Names;

export async function insertMissingRegions(db: Db, rows: readonly RegionRow[]): Promise<void> {
  await db
    .insertInto('organizations.region')
    .values(rows.map(({ kk, ru, en, ...row }) => ({ ...row, name_kk: kk, name_ru: ru, name_en: en })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertMissingOrganizations(db: Db, rows: readonly OrganizationRow[]): Promise<void> {
  await db
    .insertInto('organizations.organization')
    .values(rows.map(({ kk, ru, en, region, ...row }) => ({ ...row, region: region ?? null, name_kk: kk, name_ru: ru, name_en: en })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
