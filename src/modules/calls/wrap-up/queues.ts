import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { Names } from './queries.ts';

export type WrapUpCode = { code: string; name: Names; active: boolean };

export type Queue = {
  code: string;
  name: Names;
  topic: string | null;
  wrapUpSeconds: number;
  extensionSeconds: number;
  defaultCode: string | null;
  codes: WrapUpCode[];
  revision: number;
};

export type QueueWish = Pick<Queue, 'wrapUpSeconds' | 'extensionSeconds' | 'codes' | 'revision'> & { defaultCode: string };

/** Every queue with the times and codes of its wrap-up; the general one first. */
export async function listQueues(ctx: Ctx): Promise<Queue[]> {
  const { rows } = await sql<Queue>`select q.code, jsonb_build_object('kk', q.name_kk, 'ru', q.name_ru, 'en', q.name_en) as name, q.topic,
      q.wrap_up_seconds as "wrapUpSeconds", q.wrap_up_extension_seconds as "extensionSeconds", q.wrap_up_default as "defaultCode", q.revision,
      (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'active', c.active,
          'name', jsonb_build_object('kk', c.name_kk, 'ru', c.name_ru, 'en', c.name_en)) order by c.code), '[]')
        from calls.wrap_up_code c where c.queue = q.code) as codes
    from calls.queue q where q.active order by q.code <> 'general', q.code`.execute(ctx.tx);
  return rows;
}

/**
 * The times and codes of a queue's wrap-up. A code that is not sent any more is retired, never deleted: calls were written up
 * under it. Throws `no-such-queue`, `queue-changed` (by whom) for an older revision, and `wrap-up-default` when the default is
 * no code that may be chosen.
 */
export async function changeQueue(ctx: Ctx, code: string, wish: QueueWish): Promise<void> {
  const { rows } = await sql<{ revision: number; name: string | null }>`select q.revision, a.name from calls.queue q
    left join identity.published_account a on a.id = q.changed_by where q.code = ${code} and q.active for update of q`.execute(ctx.tx);
  const { revision, name } = found(rows[0], 'no-such-queue');
  if (revision !== wish.revision) throw new Problem('conflict', 'queue-changed', { name: name ?? '' });
  if (!wish.codes.some((one) => one.active && one.code === wish.defaultCode)) throw new Problem('invalid', 'wrap-up-default');
  await sql`update calls.wrap_up_code set active = false where queue = ${code}`.execute(ctx.tx);
  for (const one of wish.codes)
    await sql`insert into calls.wrap_up_code (queue, code, name_kk, name_ru, name_en, active)
      values (${code}, ${one.code}, ${one.name.kk}, ${one.name.ru}, ${one.name.en}, ${one.active})
      on conflict (queue, code) do update set name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en,
        active = excluded.active`.execute(ctx.tx);
  await sql`update calls.queue set wrap_up_seconds = ${wish.wrapUpSeconds}, wrap_up_extension_seconds = ${wish.extensionSeconds},
    wrap_up_default = ${wish.defaultCode}, revision = revision + 1, changed_by = ${actingAccount(ctx).id} where code = ${code}`.execute(
    ctx.tx,
  );
}
