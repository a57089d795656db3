import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import { blankItem, pageOf, type PastItem, type PastPage, type Whose } from '../../../base/holding.ts';

/** Appeals of a person: theirs, and those that only name an address which is theirs alone. */
function theirs({ ids, addresses }: Whose): RawBuilder<unknown> {
  const mails = addresses.filter(({ kind }) => kind === 'email').map(({ value }) => value);
  return sql`(a.recipient_id = any (${[...ids]}::uuid[]) or (a.recipient_id is null and lower(a.reply_address) = any (${mails}::text[])))`;
}

/** Appeals, the letters that came after, and what was answered, with how its delivery stands. */
export async function selectPast(db: Db, ids: readonly string[], page: PastPage): Promise<PastItem[]> {
  const { rows } = await sql<PastItem>`select * from (
      select 'appeal' as kind, a.id::text as id, a.received_at as at, a.subject as title, a.number, a.state, o.name as operator,
        d.due_at as due, a.id::text as "ofId"
      from appeals.appeal a left join identity.published_account o on o.id = a.assignee_id
        left join obligations.published_obligation d on d.subject_kind = 'appeal' and d.subject_id = a.id and d.paragraph = '8'
      where a.recipient_id = any (${[...ids]}::uuid[])
      union all
      select e.kind, e.id::text, e.at, e.subject, a.number, coalesce(m.state, 'received'), o.name, null, a.id::text
      from appeals.entry e join appeals.appeal a on a.id = e.appeal_id left join identity.published_account o on o.id = e.author_id
        left join notifications.published_message m on m.id = e.message_id
      where a.recipient_id = any (${[...ids]}::uuid[])
        and (e.kind in ('answer', 'acknowledgement') or (e.kind = 'letter' and e.at > a.received_at))
    ) item ${pageOf(page)}`.execute(db);
  return rows.map((row) => ({ ...blankItem, ...row }));
}

export async function selectHeld(db: Db, whose: Whose): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select a.number, a.kind, a.channel, a.state, a.received_at as "receivedAt", a.registered_at as "registeredAt", a.answered_at as "answeredAt",
      a.language, a.applicant, a.region, a.reply_address as "replyAddress", a.subject, a.content, a.measures_taken as "measuresTaken",
      coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'subject', e.subject, 'body', e.body) order by e.at, e.id)
        from appeals.entry e where e.appeal_id = a.id and e.kind <> 'note'), '[]') as entries
    from appeals.appeal a where ${theirs(whose)} order by a.received_at, a.id`.execute(db);
  return rows;
}

export async function hasOpen(db: Db, whose: Whose): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean;
  }>`select exists (select from appeals.appeal a where a.state = 'open' and ${theirs(whose)}) as open`.execute(db);
  return rows[0]!.open;
}

/** Empties every word of a person's appeals, and says so by the flag; answers the appeals and the messages sent of them. */
export async function blankAppeals(db: Db, whose: Whose): Promise<{ appealIds: string[]; messageIds: string[] }> {
  const { rows } = await sql<{ id: string }>`update appeals.appeal a set applicant = '', subject = '', content = '', measures_taken = '',
      reply_address = null, letter_message_id = null, letter_refs = '{}', exempt_reason = case when exempt_reason is not null then 'erased' end,
      flags = array_append(array_remove(flags, 'erased'), 'erased')
    where ${theirs(whose)} returning id`.execute(db);
  const appealIds = rows.map(({ id }) => id);
  await sql`delete from appeals.draft where appeal_id = any (${appealIds}::uuid[])`.execute(db);
  const entries = await sql<{ message: string | null }>`update appeals.entry set subject = '', body = '', attachments = '[]'
    where appeal_id = any (${appealIds}::uuid[]) returning message_id as message`.execute(db);
  return { appealIds, messageIds: entries.rows.flatMap(({ message }) => (message ? [message] : [])) };
}
