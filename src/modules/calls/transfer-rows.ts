import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';
import { wordsPlayed } from './voice/queries.ts';
import { DECLINE_PHRASE, type Transfer, type TransferOutcome } from './transfer.ts';

/** The wish to hand a caller on. Refused by `transfer_call_one` when the call has another open. */
export async function insertTransfer(db: Db, callId: string, { id, by, way, target }: Transfer, at: Date): Promise<void> {
  await sql`insert into calls.transfer (id, call_id, account_id, way, target_queue, target_account_id, target_number, asked_at)
    values (${id}, ${callId}, ${by}, ${way}, ${target.to === 'queue' ? target.queue : null},
      ${target.to === 'operator' ? target.accountId : null}, ${target.to === 'outside' ? target.number : null}, ${at})`.execute(db);
}

/** The notice began: its id, language and the very words are kept, for words change (¶11). */
export async function noticeBegan(
  db: Db,
  { transferId, notice, language }: { transferId: string; notice: string; language: Language },
  at: Date,
): Promise<void> {
  const words = `${await wordsPlayed(db, notice, language)} ${await wordsPlayed(db, DECLINE_PHRASE, language)}`;
  await sql`update calls.transfer set notice_id = ${notice}, notice_language = ${language}, notice_text = ${words}, notice_began_at = ${at}
    where id = ${transferId}`.execute(db);
}

/** The caller heard it to its end. */
export async function noticeHeard(db: Db, id: string, at: Date): Promise<void> {
  await sql`update calls.transfer set notice_heard_at = ${at} where id = ${id}`.execute(db);
}

/** What became of it. Refused by `transfer_told_first` if a call was to move whose caller had not been told. */
export async function endTransfer(db: Db, id: string, outcome: TransferOutcome, at: Date): Promise<void> {
  await sql`update calls.transfer set outcome = ${outcome}, ended_at = ${at} where id = ${id}`.execute(db);
}
