import type { Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { living } from '../person/living.ts';
import { told } from '../person/told.ts';
import { endTie, insertTie } from './queries.ts';

/**
 * Somebody speaks for a company, as what: asked from either side. Throws `recipient-unknown`, `recipient-erased`,
 * `tie-needs-person-and-company`, `tie-known`.
 */
export async function addTie(ctx: Ctx, id: string, { otherId, position }: { otherId: string; position: string }): Promise<void> {
  const [one, other] = [await living(ctx.tx, id), await living(ctx.tx, otherId)];
  const company = [one, other].find(({ kind }) => kind === 'legal_entity');
  const person = [one, other].find(({ kind }) => kind === 'individual');
  if (!company || !person) throw new Problem('invalid', 'tie-needs-person-and-company');
  try {
    await insertTie(ctx.tx, { id: newId(ctx.now), companyId: company.id, personId: person.id, position, at: ctx.now });
  } catch (error) {
    if (violatedConstraint(error) === 'tie_open_one') throw new Problem('conflict', 'tie-known');
    throw error;
  }
  await told(ctx, company.id);
  await told(ctx, person.id);
}

/** They speak for it no more. Throws `tie-unknown`. */
export async function removeTie(ctx: Ctx, id: string, tieId: string): Promise<void> {
  const { id: rootId } = await living(ctx.tx, id);
  if (!(await endTie(ctx.tx, rootId, tieId, ctx.now))) throw new Problem('not_found', 'tie-unknown');
  await told(ctx, rootId);
}
