import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { Decision, Proposal, ProposalState } from './proposal.ts';

type Row = {
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string | null;
  payload: unknown;
  why: string;
  state: ProposalState;
  proposed_by: string;
  proposer: string;
  proposed_at: Date;
  decided_by: string | null;
  decider: string | null;
  decided_at: Date | null;
  decision_why: string | null;
};

const columns = sql`p.*, proposer.name as proposer, decider.name as decider
  from approvals.proposal p
  join identity.published_account proposer on proposer.id = p.proposed_by
  left join identity.published_account decider on decider.id = p.decided_by`;

function proposalOf(row: Row): Proposal {
  return {
    id: row.id,
    kind: row.kind,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    payload: row.payload,
    why: row.why,
    state: row.state,
    proposedBy: { id: row.proposed_by, name: row.proposer },
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by ? { id: row.decided_by, name: row.decider ?? '' } : null,
    decidedAt: row.decided_at,
    decisionWhy: row.decision_why,
  };
}

/** Holds the proposal until the transaction ends: two who decide at once come one after the other. */
export async function lockProposal(db: Db, id: string): Promise<void> {
  await sql`select from approvals.proposal where id = ${id} for update`.execute(db);
}

export async function selectProposal(db: Db, id: string, kind: string): Promise<Proposal | undefined> {
  const { rows } = await sql<Row>`select ${columns} where p.id = ${id} and p.kind = ${kind}`.execute(db);
  return rows[0] && proposalOf(rows[0]);
}

type Asked = { open?: boolean; subjectId?: string };

/** Proposals of a kind, the newest first; `open`: only those nobody decided yet; `subjectId`: about one thing. At most 200. */
export async function selectProposals(db: Db, kind: string, { open = false, subjectId }: Asked = {}): Promise<Proposal[]> {
  const { rows } = await sql<Row>`
    select ${columns} where p.kind = ${kind} and (not ${open} or p.state = 'proposed')
      and (${subjectId ?? null}::text is null or p.subject_id = ${subjectId ?? null}) order by p.proposed_at desc, p.id desc limit 200`.execute(
    db,
  );
  return rows.map(proposalOf);
}

export async function insertProposal(
  db: Db,
  one: {
    id: string;
    kind: string;
    subjectKind: string;
    subjectId: string | null;
    payload: object;
    why: string;
    proposedBy: string;
    now: Date;
  },
): Promise<void> {
  await db
    .insertInto('approvals.proposal')
    .values({
      id: one.id,
      kind: one.kind,
      subject_kind: one.subjectKind,
      subject_id: one.subjectId,
      payload: JSON.stringify(one.payload),
      why: one.why,
      proposed_by: one.proposedBy,
      proposed_at: one.now,
    })
    .execute();
}

export async function closeProposal(
  db: Db,
  { id, state, by, at, why }: { id: string; state: Decision; by: string; at: Date; why: string | null },
): Promise<void> {
  await db
    .updateTable('approvals.proposal')
    .set({ state, decided_by: by, decided_at: at, decision_why: why })
    .where('id', '=', id)
    .execute();
}
