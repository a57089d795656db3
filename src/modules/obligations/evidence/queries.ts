import type { Db } from '../../../base/ctx.ts';

export const evidenceKinds = ['letter', 'file', 'call', 'signature', 'message', 'note'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type StoredFile = { fileName: string; mediaType: string; bytes: number; sha256: string; storedAs: string };

export type EvidenceRow = {
  id: string;
  kind: EvidenceKind;
  reference: string | null;
  note: string;
  fileName: string | null;
  mediaType: string | null;
  bytes: number | null;
  sha256: string | null;
  storedAs: string | null;
  addedByName: string | null;
  addedAt: Date;
  struckAt: Date | null;
  struckByName: string | null;
  struckWhy: string | null;
};

function evidence(db: Db, obligationId: string) {
  return db
    .selectFrom('obligations.evidence')
    .select([
      'id',
      'kind',
      'reference',
      'note',
      'file_name as fileName',
      'media_type as mediaType',
      'bytes',
      'sha256',
      'stored_as as storedAs',
      'added_by_name as addedByName',
      'added_at as addedAt',
      'struck_at as struckAt',
      'struck_by_name as struckByName',
      'struck_why as struckWhy',
    ])
    .where('obligation_id', '=', obligationId)
    .$narrowType<{ kind: EvidenceKind }>();
}

/** All evidence of a duty, what was struck out too, the oldest first. */
export function selectEvidence(db: Db, obligationId: string): Promise<EvidenceRow[]> {
  return evidence(db, obligationId).orderBy('added_at').orderBy('id').execute();
}

/** One piece of a duty's evidence, or undefined. */
export function selectOneEvidence(db: Db, obligationId: string, id: string): Promise<EvidenceRow | undefined> {
  return evidence(db, obligationId).where('id', '=', id).executeTakeFirst();
}

export type NewEvidence = {
  id: string;
  obligationId: string;
  kind: EvidenceKind;
  reference: string | null;
  note: string;
  file: StoredFile | null;
  addedBy: string | null;
  addedByName: string | null;
  at: Date;
};

/** Adds a piece; false when the same file is there already (index `evidence_file_once`). */
export async function insertEvidence(db: Db, one: NewEvidence): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('obligations.evidence')
    .values({
      id: one.id,
      obligation_id: one.obligationId,
      kind: one.kind,
      reference: one.reference,
      note: one.note,
      file_name: one.file?.fileName ?? null,
      media_type: one.file?.mediaType ?? null,
      bytes: one.file?.bytes ?? null,
      sha256: one.file?.sha256 ?? null,
      stored_as: one.file?.storedAs ?? null,
      added_by: one.addedBy,
      added_by_name: one.addedByName,
      added_at: one.at,
    })
    .onConflict((conflict) => conflict.columns(['obligation_id', 'sha256']).where('struck_at', 'is', null).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Strikes a piece out; false when it is struck already. */
export async function strikeRow(db: Db, id: string, by: { name: string; why: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('obligations.evidence')
    .set({ struck_at: by.at, struck_by_name: by.name, struck_why: by.why })
    .where('id', '=', id)
    .where('struck_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
