import type { Ctx } from '../../base/ctx.ts';
import { found, Problem } from '../../base/problem.ts';
import { type Recipient, selectAddresses, selectConsents, selectRecipient, updateRecipient } from './queries.ts';

/** A recipient with addresses and consents. Throws `recipient-unknown`. */
export async function showRecipient(ctx: Ctx, id: string) {
  const recipient = found(await selectRecipient(ctx.tx, id), 'recipient-unknown');
  const consents = await selectConsents(ctx.tx, id);
  return {
    ...recipient,
    addresses: await selectAddresses(ctx.tx, id),
    consents: consents.map(({ at, ...consent }) => ({ ...consent, at: at.toISOString() })),
  };
}

/** Writes down what the person said of themselves. Throws `recipient-unknown`. */
export async function changeRecipient(ctx: Ctx, id: string, change: Partial<Omit<Recipient, 'id'>>) {
  if (!(await updateRecipient(ctx.tx, id, change))) throw new Problem('not_found', 'recipient-unknown');
  return showRecipient(ctx, id);
}
