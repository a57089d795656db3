import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Attachment } from '../letter.ts';
import type { ScanResult, Verdicts } from './verdicts.ts';

/** Notes what is attached to a letter, each content once. */
export async function insertAttachments(tx: Db, letterId: string, attachments: readonly Attachment[], now: Date): Promise<void> {
  // In one order, so that two letters with the same files never wait for each other.
  const contents = [...new Map(attachments.map((one) => [one.sha256, one])).values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (const { sha256, size, sniffed, runs } of contents) {
    await sql`insert into mail.content (sha256, size, sniffed, runs, scan, first_at) values (${sha256}, ${size}, ${sniffed}, ${runs}, 'waiting', ${now})
      on conflict on constraint content_pk do update set runs = mail.content.runs or excluded.runs`.execute(tx);
  }
  for (const [position, { sha256, name, type }] of attachments.entries()) {
    await sql`insert into mail.attachment (letter_id, position, sha256, name, declared)
      values (${letterId}, ${position}, ${sha256}, ${name}, ${type})`.execute(tx);
  }
}

export type LetterToInspect = { raw: Buffer; envelopeFrom: string; remoteAddress: string | null; judged: boolean };

export async function selectToInspect(db: Db, letterId: string): Promise<LetterToInspect | undefined> {
  const { rows } = await sql<LetterToInspect>`select raw, envelope_from as "envelopeFrom", host(remote_address) as "remoteAddress",
    judged_at is not null as judged from mail.raw_letter where id = ${letterId} and octet_length(raw) > 0`.execute(db);
  return rows[0];
}

export async function setVerdicts(tx: Db, letterId: string, verdicts: Verdicts, now: Date): Promise<void> {
  await sql`update mail.raw_letter set verdicts = ${JSON.stringify(verdicts)}::jsonb, judged_at = ${now} where id = ${letterId}`.execute(
    tx,
  );
}

/** What of a letter was not looked through yet. */
export async function selectWaitingContents(db: Db, letterId: string): Promise<{ position: number; sha256: string }[]> {
  const { rows } = await sql<{ position: number; sha256: string }>`select distinct on (c.sha256) a.position, c.sha256
    from mail.attachment a join mail.content c on c.sha256 = a.sha256
    where a.letter_id = ${letterId} and c.scan = 'waiting' order by c.sha256, a.position`.execute(db);
  return rows;
}

export async function setScanned(tx: Db, sha256: string, result: ScanResult, now: Date): Promise<void> {
  const signature = result.kind === 'infected' ? result.signature : null;
  await sql`update mail.content set scan = ${result.kind}, signature = ${signature}, scanned_at = ${now} where sha256 = ${sha256}`.execute(
    tx,
  );
}

/** Letters of the last week that nobody judged, and such with something to look through, the oldest first. */
export async function selectUninspected(
  db: Db,
  { now, judging, scanning, limit }: { now: Date; judging: boolean; scanning: boolean; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from mail.raw_letter where ${judging} and judged_at is null and state = 'registered'
      and registered_at > ${now}::timestamptz - interval '7 days' and registered_at < ${now}::timestamptz - interval '1 minute'
    union
    select (select a.letter_id from mail.attachment a where a.sha256 = c.sha256 limit 1) from mail.content c
      where ${scanning} and c.scan = 'waiting' and c.first_at < ${now}::timestamptz - interval '1 minute'
    limit ${limit}`.execute(db);
  return rows.map((row) => row.id).filter(Boolean);
}

export type ShownAttachment = {
  position: number;
  name: string;
  declared: string;
  size: number;
  sniffed: string;
  runs: boolean;
  scan: 'waiting' | 'clean' | 'infected';
  signature: string | null;
};

const registered = (appealId: string) =>
  sql`select id from mail.raw_letter where appeal_id = ${appealId} and state = 'registered' order by received_at limit 1`;

/** The attachments of the letter an appeal was made from. */
export async function selectAttachments(db: Db, appealId: string): Promise<ShownAttachment[]> {
  const { rows } = await sql<ShownAttachment>`select a.position, a.name, a.declared, c.size, c.sniffed, c.runs, c.scan, c.signature
    from mail.attachment a join mail.content c on c.sha256 = a.sha256
    where a.letter_id = (${registered(appealId)}) order by a.position`.execute(db);
  return rows;
}

export async function selectVerdicts(db: Db, appealId: string): Promise<Verdicts | null> {
  const { rows } = await sql<{ verdicts: Verdicts | null }>`select verdicts from mail.raw_letter
    where id = (${registered(appealId)})`.execute(db);
  return rows[0]?.verdicts ?? null;
}
