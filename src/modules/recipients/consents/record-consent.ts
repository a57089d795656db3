import type { Ctx, Db } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { living, writer } from '../person/living.ts';
import { told } from '../person/told.ts';
import type { ConsentSource, Purpose } from './consent.ts';
import { insertConsent, selectNewest } from './queries.ts';

export type ConsentWish = {
  recipientId: string;
  purpose: Purpose;
  /** false: withdrawn, or refused when asked. */
  given: boolean;
  source: ConsentSource;
  /** The call, letter or form, by its id or number; nothing that names somebody. */
  reference?: string;
  /** When it was said; unset: now. */
  at?: Date;
};

/**
 * Writes down a word on one purpose. Nothing is overwritten: the newest counts, what was said before stays to be read.
 * Throws `recipient-unknown`, `recipient-erased`, `consent-in-future`.
 */
export async function recordConsent(ctx: Ctx, { recipientId, reference = '', at = ctx.now, ...wish }: ConsentWish): Promise<void> {
  const person = await living(ctx.tx, recipientId);
  if (at > ctx.now) throw new Problem('invalid', 'consent-in-future');
  await insertConsent(ctx.tx, {
    ...wish,
    id: newId(ctx.now),
    recipientId: person.id,
    reference,
    at,
    recordedAt: ctx.now,
    recordedBy: writer(ctx),
  });
  await told(ctx, person.id);
}

/**
 * What the person said last on a purpose, whichever of the joined records it was said to; null when nothing was ever said,
 * and that is no consent. Asked anew before each message: a withdrawal holds from that moment.
 */
export async function consentOf(
  db: Db,
  recipientId: string,
  purpose: Purpose,
): Promise<{ given: boolean; at: Date; source: string } | null> {
  return (await selectNewest(db, recipientId, purpose)) ?? null;
}
