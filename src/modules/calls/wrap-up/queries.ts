import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

export type Names = { kk: string; ru: string; en: string };

export type OpenWrapUp = {
  id: string;
  callId: string;
  accountId: string;
  queue: string;
  dueAt: Date;
  extended: boolean;
  defaultCode: string;
};

const open = sql`w.id, w.call_id as "callId", w.account_id as "accountId", w.queue, w.due_at as "dueAt", w.extended,
  q.wrap_up_default as "defaultCode"`;

/** How long a queue gives to write a talk up, and how much more when asked, in seconds. */
export async function selectQueueTimes(db: Db, queue: string): Promise<{ wrapUpSeconds: number; extensionSeconds: number }> {
  const { rows } = await sql<{
    wrapUpSeconds: number;
    extensionSeconds: number;
  }>`select wrap_up_seconds as "wrapUpSeconds", wrap_up_extension_seconds as "extensionSeconds"
    from calls.queue where code = ${queue}`.execute(db);
  return rows[0]!;
}

/** One a person: who has an open one already, goes on with that. */
export async function insertWrapUp(
  db: Db,
  { id, callId, accountId, queue, dueAt }: { id: string; callId: string; accountId: string; queue: string; dueAt: Date },
  now: Date,
): Promise<void> {
  await sql`insert into calls.wrap_up (id, call_id, account_id, queue, began_at, due_at)
    values (${id}, ${callId}, ${accountId}, ${queue}, ${now}, ${dueAt}) on conflict (account_id) where ended_at is null do nothing`.execute(
    db,
  );
}

export async function lockOpen(db: Db, accountId: string): Promise<OpenWrapUp | undefined> {
  const { rows } = await sql<OpenWrapUp>`select ${open} from calls.wrap_up w join calls.queue q on q.code = w.queue
    where w.account_id = ${accountId} and w.ended_at is null for update of w`.execute(db);
  return rows[0];
}

/** Those whose time is over; what another sweep holds is left to it. */
export async function lockDue(db: Db, now: Date): Promise<OpenWrapUp[]> {
  const { rows } = await sql<OpenWrapUp>`select ${open} from calls.wrap_up w join calls.queue q on q.code = w.queue
    where w.due_at <= ${now} and w.ended_at is null order by w.due_at for update of w skip locked`.execute(db);
  return rows;
}

export async function extendWrapUp(db: Db, id: string, dueAt: Date): Promise<void> {
  await sql`update calls.wrap_up set due_at = ${dueAt}, extended = true where id = ${id}`.execute(db);
}

export async function closeWrapUp(db: Db, id: string, code: string, how: 'chosen' | 'limit', at: Date): Promise<void> {
  await sql`update calls.wrap_up set code = ${code}, how = ${how}, ended_at = ${at} where id = ${id}`.execute(db);
}

/** Whether somebody may choose this code in this queue now. */
export async function selectUsable(db: Db, queue: string, code: string): Promise<boolean> {
  const { rows } = await sql`select from calls.wrap_up_code where queue = ${queue} and code = ${code} and active`.execute(db);
  return rows.length > 0;
}

const names = sql`jsonb_build_object('kk', c.name_kk, 'ru', c.name_ru, 'en', c.name_en)`;

export type OwnWrapUp = {
  callId: string;
  dueAt: Date;
  /** Seconds more that may still be asked for; 0: none. */
  extensionSeconds: number;
  defaultCode: string;
  codes: { code: string; name: Names }[];
};

/** What the operator's bar shows while a talk is being written up. */
export async function selectOwn(db: Db, accountId: string, now: Date): Promise<OwnWrapUp | undefined> {
  const { rows } = await sql<OwnWrapUp>`select w.call_id as "callId", w.due_at as "dueAt",
      case when w.extended then 0 else q.wrap_up_extension_seconds end as "extensionSeconds", q.wrap_up_default as "defaultCode",
      (select jsonb_agg(jsonb_build_object('code', c.code, 'name', ${names}) order by c.code)
        from calls.wrap_up_code c where c.queue = w.queue and c.active) as codes
    from calls.wrap_up w join calls.queue q on q.code = w.queue
    where w.account_id = ${accountId} and w.ended_at is null and w.due_at > ${now}`.execute(db);
  return rows[0];
}

export type KeptWrapUp = { operatorName: string; beganAt: Date; endedAt: Date | null; name: Names | null; how: 'chosen' | 'limit' | null };

/** How the talks of a call were written up. */
export async function selectKept(db: Db, callId: string): Promise<KeptWrapUp[]> {
  const { rows } = await sql<KeptWrapUp>`select a.name as "operatorName", w.began_at as "beganAt", w.ended_at as "endedAt", w.how,
      case when c.code is not null then ${names} end as name
    from calls.wrap_up w join identity.published_account a on a.id = w.account_id
      left join calls.wrap_up_code c on c.queue = w.queue and c.code = w.code
    where w.call_id = ${callId} order by w.began_at`.execute(db);
  return rows;
}
