import type { Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { living } from '../person/living.ts';
import { told } from '../person/told.ts';
import { type AddressKind, normalAddress, readAddress } from './address.ts';
import { settleDoubt } from './doubt.ts';
import { insertAddress, insertHolder, lockAddress, releaseAddress, selectAddresses, setTakenFor, updateHolder } from './queries.ts';

/**
 * Adds a number or address; one that others have is shared with them from now on. Throws `recipient-unknown`,
 * `recipient-erased`, `address-not-a-phone`, `address-not-an-email`, `address-known` for who has it already.
 */
export async function addAddress(ctx: Ctx, id: string, given: { kind: AddressKind; value: string }): Promise<void> {
  const person = await living(ctx.tx, id);
  const [kind, value] = [given.kind, readAddress(given.kind, given.value)];
  if ((await selectAddresses(ctx.tx, person.id)).some((one) => one.kind === kind && one.value === value)) throw known();
  const taken = await insertAddress(ctx.tx, { id: newId(ctx.now), recipientId: person.id, kind, value, now: ctx.now });
  if (!taken) await share(ctx, person.id, kind, value);
  await told(ctx, person.id);
}

/** Somebody has the address: the person holds it too. It may go at this very moment; then it is the person's alone. */
async function share(ctx: Ctx, recipientId: string, kind: AddressKind, value: string): Promise<void> {
  const addressId = await lockAddress(ctx.tx, kind, value);
  if (!addressId) {
    await insertAddress(ctx.tx, { id: newId(ctx.now), recipientId, kind, value, now: ctx.now });
    return;
  }
  try {
    await insertHolder(ctx.tx, addressId, recipientId, ctx.now);
  } catch (error) {
    if (violatedConstraint(error) === 'holder_pk') throw known();
    throw error;
  }
}

const known = () => new Problem('conflict', 'address-known');

/** Prefers an address over the others of its kind, or says whether it was proved to be the person's. Throws `address-unknown`. */
export async function changeAddress(
  ctx: Ctx,
  id: string,
  addressId: string,
  change: { preferred?: true; verified?: boolean },
): Promise<void> {
  const person = await living(ctx.tx, id);
  const marks = {
    preferredAt: change.preferred ? ctx.now : undefined,
    verifiedAt: change.verified === undefined ? undefined : change.verified ? ctx.now : null,
  };
  if ((await updateHolder(ctx.tx, person.id, addressId, marks)) === 0) throw new Problem('not_found', 'address-unknown');
  // Proved anew: what came back before is answered.
  if (change.verified) await settleDoubt(ctx, addressId);
  await told(ctx, person.id);
}

/** Takes an address from the person; who shares it keeps it. Throws `address-unknown`. */
export async function removeAddress(ctx: Ctx, id: string, addressId: string): Promise<void> {
  const person = await living(ctx.tx, id);
  if ((await releaseAddress(ctx.tx, person.id, addressId)) === 0) throw new Problem('not_found', 'address-unknown');
  await told(ctx, person.id);
}

/**
 * Somebody said who of those that share a number speaks: from now on calls from it are taken for them.
 * Answers the record they are read as. Throws `recipient-unknown`, and `address-unknown` for who does not hold it.
 */
export async function takeFor(ctx: Ctx, kind: AddressKind, value: string, id: string): Promise<string> {
  const person = await living(ctx.tx, id);
  if (!(await setTakenFor(ctx.tx, kind, normalAddress(kind, value), person.id))) throw new Problem('not_found', 'address-unknown');
  return person.id;
}
