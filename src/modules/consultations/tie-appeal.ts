import type { JobCtx, JobPayload } from '../../base/jobs.ts';
import { tieRecipient } from '../appeals/index.ts';
import { journal } from '../audit/index.ts';
import { markAppealRegistered, selectConsultation } from './queries.ts';

/**
 * ¶7: an appeal registered from a consultation is the caller's, so that it stands on their timeline; the consultation
 * ended in it unless the operator said otherwise. Follows 'appeals.recorded'; running twice changes nothing.
 */
export async function tieAppeal(ctx: JobCtx, payload: JobPayload): Promise<void> {
  const appealId = String(payload['subjectId']);
  await ctx.inTx(async (tx) => {
    const consultation = await selectConsultation(tx.tx, String(payload['consultationId']), tx.now);
    if (!consultation) return;
    if (consultation.recipientId) await tieRecipient(tx, appealId, consultation.recipientId);
    await markAppealRegistered(tx.tx, consultation.id);
    await journal(tx, {
      action: 'consultations.tie',
      looked: false,
      subjectKind: 'consultation',
      subjectId: consultation.id,
      detail: { appealId },
    });
  });
}
