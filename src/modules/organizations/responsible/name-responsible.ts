import { dayOf, dayOfText, startOf, textOf } from '../../calendar/index.ts';
import { fulfil, oblige } from '../../obligations/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { type Card, selectCard } from '../card/queries.ts';
import { closeResponsible, insertResponsible, lockResponsible, selectOne } from './queries.ts';
import { boundToTell, type Details, type Form, type Responsible } from './responsible.ts';

export type Notice = Details & {
  organizationId: string;
  /** The first day of answering, 'YYYY-MM-DD': of a replacement, its day. */
  validFrom: string;
  /** Who answered before; unset: one more person. */
  replacesId: string | null;
  form: Form;
};

/** Farther ahead is a slip of the hand. */
const MOST_DAYS_AHEAD = 90;
/** The calendar and the rulebook begin here. */
const EARLIEST = '2022-01-01';

/**
 * Writes down who answers for a body (¶20). In place of somebody else it is the notice of ¶27: the duty to tell within five working
 * days of the replacement is opened and kept by it, late if it comes late. Throws `no-such-organization`, `responsible-unknown`,
 * `responsible-replaced` when somebody else told it before, `responsible-day` for a day before the predecessor's first or far ahead.
 */
export async function nameResponsible(ctx: Ctx, notice: Notice): Promise<Responsible> {
  const { organizationId, validFrom, replacesId } = notice;
  const body = found(await selectCard(ctx.tx, organizationId), 'no-such-organization');
  const latest = textOf(dayOf(ctx.now.getTime()) + MOST_DAYS_AHEAD);
  if (validFrom < EARLIEST || validFrom > latest) throw new Problem('invalid', 'responsible-day');
  const id = newId(ctx.now);
  if (replacesId) await endPredecessor(ctx, notice, replacesId);
  const teller = actingAccount(ctx);
  // Whose people write it down themselves need no other form.
  const form = teller.organizationId ? 'system' : notice.form;
  await insertOnce(ctx, { ...notice, form, id, by: teller.id, now: ctx.now });
  if (replacesId && boundToTell.includes(body.kind)) await keepNotice(ctx, body, { ...notice, form, id });
  return found(await selectOne(ctx.tx, organizationId, id), 'responsible-unknown');
}

async function endPredecessor(ctx: Ctx, { organizationId, validFrom }: Notice, id: string): Promise<void> {
  await lockResponsible(ctx.tx, id);
  const before = found(await selectOne(ctx.tx, organizationId, id), 'responsible-unknown');
  if (before.validTo !== null) throw new Problem('conflict', 'responsible-replaced');
  if (validFrom <= before.validFrom) throw new Problem('invalid', 'responsible-day');
  await closeResponsible(ctx.tx, id, validFrom);
}

async function insertOnce(ctx: Ctx, row: Parameters<typeof insertResponsible>[1]): Promise<void> {
  try {
    await insertResponsible(ctx.tx, row);
  } catch (error) {
    if (violatedConstraint(error) === 'responsible_person_replaced_once') throw new Problem('conflict', 'responsible-replaced');
    throw error;
  }
}

/** The term runs from the day of the replacement, whenever it is told; so a notice that comes late is seen to be late. */
async function keepNotice(ctx: Ctx, body: Card, { id, validFrom, form }: Notice & { id: string }): Promise<void> {
  const about = { paragraph: '27', subjectKind: 'responsible-person', subjectId: id };
  await oblige(ctx, {
    ...about,
    debtor: { kind: body.kind, id: body.id },
    creditor: { kind: 'centre' },
    label: `${body.code} · ${validFrom}`,
    anchorAt: new Date(startOf(dayOfText(validFrom))),
  });
  await fulfil(ctx, { ...about, evidence: { form } });
}
