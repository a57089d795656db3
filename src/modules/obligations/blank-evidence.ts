import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';

/** Takes parts out of the evidence of duties about a person who is erased; that they were kept, and when, stays. */
export async function blankEvidence(
  ctx: Ctx,
  of: { subjectKind: string; subjectIds: readonly string[]; keys: readonly string[] },
): Promise<void> {
  await sql`update obligations.obligation set evidence = evidence - ${[...of.keys]}::text[]
    where subject_kind = ${of.subjectKind} and subject_id = any (${[...of.subjectIds]}::uuid[])`.execute(ctx.tx);
}
