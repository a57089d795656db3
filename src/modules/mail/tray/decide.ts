import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import { convertAppeal } from '../../appeals/index.ts';
import { oblige } from '../../obligations/index.ts';
import { organizationKind } from '../../organizations/index.ts';
import { dutyOf, type ProposalKind } from './proposal.ts';
import { lockProposal, setDecided } from './queries.ts';

/**
 * A person says what the letter is, the proposed kind or another. Its appeal ends with that reason; where the kind has a
 * term of ours (¶14, ¶30), that begins at the receipt of the letter and not at this hour. Throws `letter-decided`, and as
 * `convertAppeal` for an appeal that was answered meanwhile.
 */
export async function takeLetter(ctx: Ctx, letterId: string, kind: ProposalKind): Promise<void> {
  const proposal = await decide(ctx, letterId, 'taken', kind);
  const { number } = await convertAppeal(ctx, proposal.appealId, kind);
  const body = await organizationKind(ctx.tx, proposal.organizationId);
  const paragraph = body ? dutyOf(kind, body) : null;
  if (!paragraph) return;
  await oblige(ctx, {
    paragraph,
    debtor: { kind: 'centre' },
    creditor: { kind: body!, id: proposal.organizationId },
    subjectKind: 'letter',
    subjectId: letterId,
    label: number,
    anchorAt: proposal.receivedAt,
  });
}

/** It is an ordinary letter: the appeal and its term of ¶8 stay as they are. */
export async function declineLetter(ctx: Ctx, letterId: string): Promise<void> {
  await decide(ctx, letterId, 'declined');
}

async function decide(ctx: Ctx, letterId: string, state: 'taken' | 'declined', kind?: ProposalKind) {
  const { id, name } = actingAccount(ctx);
  const proposal = found(await lockProposal(ctx.tx, letterId), 'no-such-letter');
  if (proposal.state !== 'proposed') throw new Problem('conflict', 'letter-decided', { name: proposal.decidedByName ?? '' });
  await setDecided(ctx.tx, letterId, { state, kind: kind ?? proposal.kind, by: id, byName: name, now: ctx.now });
  await recordEvent(ctx, { kind: 'mail.tray', audience: ['operators', 'supervision'], subjectId: letterId, payload: {} });
  return proposal;
}
