import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { ProposalKind, ProposalState } from './proposal.ts';

export async function insertProposal(
  tx: Db,
  row: { letterId: string; appealId: string; organizationId: string; kind: ProposalKind; receivedAt: Date; now: Date },
): Promise<void> {
  await sql`insert into mail.proposal (letter_id, appeal_id, organization_id, kind, state, received_at, made_at)
    values (${row.letterId}, ${row.appealId}, ${row.organizationId}, ${row.kind}, 'proposed', ${row.receivedAt}, ${row.now})`.execute(tx);
}

export type LockedProposal = {
  appealId: string;
  organizationId: string;
  kind: ProposalKind;
  state: ProposalState;
  receivedAt: Date;
  decidedByName: string | null;
};

export async function lockProposal(tx: Db, letterId: string): Promise<LockedProposal | undefined> {
  const { rows } = await sql<LockedProposal>`select appeal_id as "appealId", organization_id as "organizationId", kind, state,
    received_at as "receivedAt", decided_by_name as "decidedByName" from mail.proposal where letter_id = ${letterId} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function setDecided(
  tx: Db,
  letterId: string,
  to: { state: ProposalState; kind: ProposalKind; by: string; byName: string; now: Date },
): Promise<void> {
  await sql`update mail.proposal set state = ${to.state}, kind = ${to.kind}, decided_by = ${to.by}, decided_by_name = ${to.byName},
    decided_at = ${to.now} where letter_id = ${letterId}`.execute(tx);
}

export type TrayRow = {
  letterId: string;
  appealId: string;
  number: string;
  subject: string;
  kind: ProposalKind;
  state: ProposalState;
  organizationId: string;
  organization: { kk: string; ru: string; en: string };
  receivedAt: Date;
  decidedAt: Date | null;
  decidedByName: string | null;
};

const row = sql`p.letter_id as "letterId", p.appeal_id as "appealId", a.number, a.subject, p.kind, p.state, p.organization_id as "organizationId",
  jsonb_build_object('kk', o.name_kk, 'ru', o.name_ru, 'en', o.name_en) as organization, p.received_at as "receivedAt",
  p.decided_at as "decidedAt", p.decided_by_name as "decidedByName"`;
const from = sql`mail.proposal p join appeals.published_appeal a on a.id = p.appeal_id
  join organizations.published_organization o on o.id = p.organization_id`;

/** The tray, the longest waiting first. */
export async function selectTray(
  db: Db,
  filter: { state: ProposalState; kind?: ProposalKind; after: { at: Date; id: string } | null; limit: number },
): Promise<TrayRow[]> {
  const conditions = [
    sql`p.state = ${filter.state}`,
    ...(filter.kind ? [sql`p.kind = ${filter.kind}`] : []),
    ...(filter.after ? [sql`(p.received_at, p.letter_id) > (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`] : []),
  ];
  const { rows } = await sql<TrayRow>`select ${row} from ${from} where ${sql.join(conditions, sql` and `)}
    order by p.received_at, p.letter_id limit ${filter.limit}`.execute(db);
  return rows;
}

/** What an appeal's letter was proposed as. */
export async function selectProposalOf(db: Db, appealId: string): Promise<TrayRow | undefined> {
  const { rows } = await sql<TrayRow>`select ${row} from ${from} where p.appeal_id = ${appealId}`.execute(db);
  return rows[0];
}
