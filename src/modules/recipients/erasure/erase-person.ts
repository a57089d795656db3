import type { Ctx } from '../../../base/ctx.ts';
import type { Kept } from '../../../base/holding.ts';
import { Problem } from '../../../base/problem.ts';
import { text } from '../../../base/texts.ts';
import { confirm, type Proposal, proposals, propose } from '../../approvals/index.ts';
import { journal } from '../../audit/index.ts';
import { lockMerging } from '../merge/queries.ts';
import { living, standing, writer } from '../person/living.ts';
import { lockRow } from '../person/queries.ts';
import { told } from '../person/told.ts';
import { allHoldings, countHeld, whose } from '../timeline/holdings.ts';
import { markErased } from './queries.ts';

/** What the room calls an erasure among proposals. */
export const ERASURE = 'recipients.erasure';

/** Which written request it is, and the records that were shown. Nothing here names anybody. */
export type Erasure = { requestNumber: string; requestedOn: string; ids: string[] };

/** What would go, what stays, why and until when, and what stands against it now. Throws `recipient-unknown`. */
export async function previewErasure(ctx: Ctx, id: string) {
  const person = await standing(ctx.tx, id);
  const of = await whose(ctx.tx, person.id);
  const code = person.erasedAt ? 'recipient-erased' : await heldBack(ctx, of);
  return {
    held: await countHeld(ctx.tx, of),
    kept: keptByLaw(),
    refused: code ? { code, words: text(ctx.language, `problem.${code}`) } : null,
    proposal: (await openErasures(ctx)).find(({ subjectId }) => subjectId === person.id) ?? null,
  };
}

/** Every room's word on what it keeps; the journal of who looked and did is kept besides. */
function keptByLaw(): Kept[] {
  return [
    ...allHoldings()
      .toReversed()
      .flatMap(({ kept }) => [...kept]),
    { what: 'journal', basis: 'law', until: 'always' },
  ];
}

async function heldBack(ctx: Ctx, of: Awaited<ReturnType<typeof whose>>): Promise<string | null> {
  for (const { holdsBack } of allHoldings()) {
    const code = await holdsBack?.(ctx.tx, of);
    if (code) return code;
  }
  return null;
}

export async function openErasures(ctx: Ctx): Promise<Proposal<Erasure>[]> {
  return (await proposals(ctx.tx, ERASURE, { open: true })) as Proposal<Erasure>[];
}

/**
 * Proposes to erase a person on their written request. Throws `recipient-unknown`, `recipient-erased`, `erasure-proposed`, and
 * what holds it back: `erasure-open-appeal`, `erasure-live-call`.
 */
export async function proposeErasure(ctx: Ctx, id: string, request: Omit<Erasure, 'ids'> & { why: string }): Promise<Proposal<Erasure>> {
  const person = await living(ctx.tx, id);
  // Of two who propose at once the second waits here, and then sees the first.
  await lockRow(ctx.tx, person.id);
  const of = await whose(ctx.tx, person.id);
  const code = await heldBack(ctx, of);
  if (code) throw new Problem('conflict', code);
  if ((await openErasures(ctx)).some(({ subjectId }) => subjectId === person.id)) throw new Problem('conflict', 'erasure-proposed');
  const { why, ...written } = request;
  return propose(ctx, { kind: ERASURE, subjectKind: 'recipient', subjectId: person.id, payload: { ...written, ids: [...of.ids] }, why });
}

/**
 * Erases the person as the second of two: every room empties what is personal and may go, in this one transaction.
 * Throws as `confirm` of approvals, `erasure-overtaken` when records were joined or parted since it was proposed, and what
 * holds it back.
 */
export async function confirmErasure(ctx: Ctx, id: string): Promise<Proposal<Erasure>> {
  await lockMerging(ctx.tx);
  const proposal = await confirm<Erasure>(ctx, id, ERASURE);
  const person = await living(ctx.tx, proposal.subjectId!);
  const of = await whose(ctx.tx, person.id);
  if ([...of.ids].sort().join() !== [...proposal.payload.ids].sort().join()) throw new Problem('conflict', 'erasure-overtaken');
  const code = await heldBack(ctx, of);
  if (code) throw new Problem('conflict', code);
  for (const { erase } of allHoldings()) await erase?.(ctx, of);
  await markErased(ctx.tx, of.ids, ctx.now, writer(ctx));
  for (const recordId of of.ids) {
    await journal(ctx, {
      action: 'recipients.erased',
      looked: false,
      subjectKind: 'recipient',
      subjectId: recordId,
      detail: { proposal: id },
    });
    await told(ctx, recordId);
  }
  return proposal;
}
