import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import type { TransferOutcome } from '../transfer.ts';

type Names = { kk: string; ru: string; en: string };

export type TransferRow = {
  id: string;
  byName: string;
  way: 'blind' | 'attended';
  target: { to: 'queue' | 'operator' | 'outside'; name: Names };
  askedAt: Date;
  /** ¶11: the notice as it was played; null when none began. */
  notice: { id: string; text: string; language: Language; beganAt: Date; heardAt: Date | null } | null;
  outcome: TransferOutcome | 'open';
  endedAt: Date | null;
};

type Stored = Omit<TransferRow, 'target' | 'notice'> & {
  queue: Names | null;
  operatorName: string | null;
  number: string | null;
  noticeId: string | null;
  noticeText: string;
  noticeLanguage: Language;
  beganAt: Date;
  heardAt: Date | null;
};

/** Every wish to hand this caller on, in order, with its notice (¶11). */
export async function selectTransfers(db: Db, callId: string): Promise<TransferRow[]> {
  const { rows } = await sql<Stored>`select t.id, a.name as "byName", t.way, t.asked_at as "askedAt", t.outcome, t.ended_at as "endedAt",
      case when q.code is not null then jsonb_build_object('kk', q.name_kk, 'ru', q.name_ru, 'en', q.name_en) end as queue,
      o.name as "operatorName", t.target_number as number, t.notice_id as "noticeId", t.notice_text as "noticeText",
      t.notice_language as "noticeLanguage", t.notice_began_at as "beganAt", t.notice_heard_at as "heardAt"
    from calls.transfer t join identity.published_account a on a.id = t.account_id
      left join calls.queue q on q.code = t.target_queue
      left join identity.published_account o on o.id = t.target_account_id
    where t.call_id = ${callId} order by t.asked_at, t.id`.execute(db);
  return rows.map(({ queue, operatorName, number, noticeId, noticeText, noticeLanguage, beganAt, heardAt, ...row }) => ({
    ...row,
    target: targetOf(queue, operatorName, number),
    notice: noticeId === null ? null : { id: noticeId, text: noticeText, language: noticeLanguage, beganAt, heardAt },
  }));
}

function targetOf(queue: Names | null, operatorName: string | null, number: string | null): TransferRow['target'] {
  const same = (name: string) => ({ kk: name, ru: name, en: name });
  if (queue) return { to: 'queue', name: queue };
  return operatorName === null ? { to: 'outside', name: same(number ?? '') } : { to: 'operator', name: same(operatorName) };
}
