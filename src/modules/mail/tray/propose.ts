import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { organizationOfMailbox } from '../../organizations/index.ts';
import type { ParsedLetter } from '../letter.ts';
import { withoutFolds } from '../parse/folds.ts';
import { kindOf } from './proposal.ts';
import { insertProposal } from './queries.ts';

/**
 * ¶14, ¶27, ¶30, ¶32: a letter from the mailbox of a known body is proposed as what it seems to be. It is an appeal with
 * its term of ¶8 all the same, until a person says otherwise: a wrong guess costs nobody an answer.
 */
export async function proposeLetter(
  ctx: Ctx,
  raw: { id: string; received_at: Date },
  letter: ParsedLetter,
  appealId: string,
): Promise<void> {
  if (letter.automatic !== null || !letter.from) return;
  const organizationId = await organizationOfMailbox(ctx.tx, letter.from.address);
  if (!organizationId) return;
  const kind = kindOf({ ...letter, ownWords: withoutFolds(letter.text, letter.folds) });
  if (!kind) return;
  await insertProposal(ctx.tx, { letterId: raw.id, appealId, organizationId, kind, receivedAt: raw.received_at, now: ctx.now });
  await recordEvent(ctx, { kind: 'mail.tray', audience: ['operators', 'supervision'], subjectId: raw.id, payload: {} });
}
