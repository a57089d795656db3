import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { violatedConstraint } from '../../base/db.ts';
import { found, Problem } from '../../base/problem.ts';
import { dropGap, noteGap } from '../knowledge/index.ts';
import { leavesGap } from './consultation.ts';
import { type Saved, selectConsultation, updateConsultation } from './queries.ts';

/**
 * Saves what the operator wrote, over the revision they read. Only whose consultation it is may: anybody else is told,
 * as for one that is not there, `consultation-unknown`. Throws `consultation-changed` when another window saved between,
 * `choice-unknown` for a service or edition that is not there.
 */
export async function saveConsultation(ctx: Ctx, id: string, { revision, ...saved }: Saved & { revision: number }) {
  const consultation = await selectConsultation(ctx.tx, id, ctx.now);
  found(consultation?.operatorId === actingAccount(ctx).id ? consultation : null, 'consultation-unknown');
  const written = await update(ctx, id, revision, saved);
  if (!written) throw new Problem('conflict', 'consultation-changed');
  const about = { subjectKind: 'consultation', subjectId: id };
  if (leavesGap(saved)) await noteGap(ctx, { ...about, question: saved.topic });
  else await dropGap(ctx, about);
  return { revision: written.revision, savedAt: written.savedAt.toISOString() };
}

async function update(ctx: Ctx, id: string, revision: number, saved: Saved) {
  try {
    return await updateConsultation(ctx.tx, id, revision, saved, ctx.now);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'consultation_service' || constraint === 'consultation_edition') throw new Problem('invalid', 'choice-unknown');
    throw error;
  }
}
