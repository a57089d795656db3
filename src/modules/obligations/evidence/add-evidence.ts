import type { Ctx } from '../../../base/ctx.ts';
import { newId, sha256 } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { recordStep } from '../history/record-step.ts';
import { selectObligation } from '../queries.ts';
import { fileKindOf, safeName } from './file-kind.ts';
import { type EvidenceKind, insertEvidence, type StoredFile } from './queries.ts';
import { evidenceStore } from './storage.ts';

export type Proof = {
  kind: Exclude<EvidenceKind, 'file'>;
  /** The id or number of the letter, call or message. */
  reference?: string | null | undefined;
  note?: string | undefined;
};

/** Adds a reference or a note to a duty, open or closed. Throws `obligation-unknown` and `evidence-empty`. */
export async function addEvidence(ctx: Ctx, obligationId: string, { kind, reference, note = '' }: Proof): Promise<void> {
  found(await selectObligation(ctx.tx, obligationId), 'obligation-unknown');
  if (!reference && !note) throw new Problem('invalid', 'evidence-empty');
  await insert(ctx, obligationId, { kind, reference: reference || null, note, file: null });
}

export type Upload = { name: string; note: string; content: Buffer };

/**
 * Adds a file: what it is says its content, never its name. Sealed and safe on its medium before the row is there; the same
 * file again changes nothing. Throws `obligation-unknown`, `evidence-file-empty`, `evidence-file-kind`.
 */
export async function addFile(ctx: Ctx, obligationId: string, { name, note, content }: Upload): Promise<void> {
  found(await selectObligation(ctx.tx, obligationId), 'obligation-unknown');
  if (content.length === 0) throw new Problem('invalid', 'evidence-file-empty');
  const kind = await fileKindOf(content);
  if (!kind) throw new Problem('invalid', 'evidence-file-kind');
  const storedAs = `evidence/${newId(ctx.now)}.sealed`;
  await evidenceStore().write(storedAs, content);
  const file = { fileName: safeName(name, kind), mediaType: kind.mediaType, bytes: content.length, sha256: sha256(content), storedAs };
  await insert(ctx, obligationId, { kind: 'file', reference: null, note, file });
}

type Piece = { kind: EvidenceKind; reference: string | null; note: string; file: StoredFile | null };

async function insert(ctx: Ctx, obligationId: string, piece: Piece): Promise<void> {
  const id = newId(ctx.now);
  const [addedBy, addedByName] = ctx.actor.kind === 'account' ? [ctx.actor.id, ctx.actor.name] : [null, null];
  if (!(await insertEvidence(ctx.tx, { ...piece, id, obligationId, addedBy, addedByName, at: ctx.now }))) return;
  const { kind, file } = piece;
  await recordStep(ctx, obligationId, { kind: 'evidence-added', detail: { id, kind, ...(file ? { fileName: file.fileName } : {}) } });
}
