import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

export type Names = { kk: string; ru: string; en: string };
export type Service = { id: string; code: string | null; kind: string; name: Names; organizationId: string | null; accepted: boolean };

/** All services valid on `day` ('YYYY-MM-DD'), by code. */
export async function selectServices(db: Db, day: string): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select id, code, kind, jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) as name, organization_id as "organizationId",
      coalesce(accepted_on <= ${day}::date, false) as accepted
    from services.service where valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    order by code, id`.execute(db);
  return rows;
}

/** Service ids by code. */
export async function selectIdsByCode(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('services.service').select(['id', 'code']).where('code', 'is not', null).execute();
  return new Map(rows.map((row) => [row.code!, row.id]));
}

export type ServiceRow = { id: string; code: string; kind: string; organization: string; acceptedOn: string; confidence: string } & Names;

/** Adds services that are missing, tied to the body whose code they name. */
export async function insertMissingServices(db: Db, rows: readonly ServiceRow[]): Promise<void> {
  for (const row of rows) {
    await sql`insert into services.service (id, code, kind, name_kk, name_ru, name_en, organization_id, accepted_on, confidence)
      select ${row.id}::uuid, ${row.code}, ${row.kind}, ${row.kk}, ${row.ru}, ${row.en},
        (select id from organizations.published_organization where code = ${row.organization}), ${row.acceptedOn}::date, ${row.confidence}
      on conflict do nothing`.execute(db);
  }
}
