import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { blankItem, pageOf, type PastItem, type PastPage } from '../../base/holding.ts';

/** A person's talks as their timeline shows them; one by telephone goes by the id of its call. */
export async function selectPast(db: Db, ids: readonly string[], page: PastPage): Promise<PastItem[]> {
  const { rows } = await sql<PastItem>`select * from (
      select 'call' as kind, coalesce(c.call_id, c.id)::text as id, c.started_at as at, c.topic as title, c.number::text as number,
        coalesce(c.outcome, case when c.ended_at is null then 'open' else 'unsaved' end) as state, c.mark, o.name as operator,
        c.wait_ms as "waitMs", c.talk_ms as "talkMs", c.call_id::text as "ofId"
      from consultations.consultation c join identity.published_account o on o.id = c.operator_id
      where c.recipient_id = any (${[...ids]}::uuid[])) item ${pageOf(page)}`.execute(db);
  return rows.map((row) => ({ ...blankItem, ...row }));
}

export async function selectHeld(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; number: number } & Record<string, unknown>>`
    select c.id, c.number, c.channel, c.started_at as "startedAt", c.language, s.name_kk as service, c.topic, c.note, c.outcome,
      c.wait_ms as "waitMs", c.talk_ms as "talkMs", c.mark
    from consultations.consultation c left join services.published_service s on s.id = c.service_id
    where c.recipient_id = any (${[...ids]}::uuid[]) order by c.started_at, c.id`.execute(db);
  return rows;
}

/** Empties what operators wrote of a person's talks; answers the talks. */
export async function blankWords(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update consultations.consultation set topic = '', note = '', revision = revision + 1
    where recipient_id = any (${[...ids]}::uuid[]) returning id`.execute(db);
  return rows.map(({ id }) => id);
}
