import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { selectAddresses } from '../addresses/queries.ts';
import { selectTies } from '../companies/queries.ts';
import { standsNow } from '../consents/consent.ts';
import { selectConsents } from '../consents/queries.ts';
import type { RecipientRow } from '../recipient.ts';
import { isTestNumber, masked } from './identifier.ts';
import { standing } from './living.ts';
import { selectFamily, selectIdentifier } from './queries.ts';

/** Somebody as a screen shows them, all joined records together; the IIN or BIN masked. Throws `recipient-unknown`. */
export async function showRecipient(ctx: Ctx, asked: string) {
  const row = await standing(ctx.tx, asked);
  const family = await selectFamily(ctx.tx, row.id);
  const number = await selectIdentifier(ctx.tx, row.id);
  const consents = await selectConsents(ctx.tx, row.id);
  return {
    id: row.id,
    ...factsTogether(family),
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    changedBy: row.changedBy,
    erasedAt: row.erasedAt?.toISOString() ?? null,
    number: number ? { kind: number.kind, masked: masked(number.value), test: isTestNumber(number.value) } : null,
    addresses: (await selectAddresses(ctx.tx, row.id)).map(({ addedAt, returnedAt, ...address }) => ({
      ...address,
      addedAt: addedAt.toISOString(),
      returnedAt: returnedAt?.toISOString() ?? null,
    })),
    consents: consents.map(({ at, ...consent }) => ({ ...consent, at: at.toISOString() })),
    standing: standsNow(consents),
    ties: await selectTies(ctx.tx, row.id),
  };
}

/** The record's own word on each fact; where it has none, the newest joined record that has one. */
function factsTogether(family: readonly RecipientRow[]) {
  const own = family[0]!;
  const first = <K extends 'name' | 'language' | 'region' | 'postalAddress'>(key: K) =>
    family.map((row) => row[key]).find((value) => value) ?? own[key];
  return {
    kind: own.kind,
    name: first('name'),
    language: first('language'),
    region: first('region'),
    postalAddress: first('postalAddress'),
    /** Other names the person is known by, from joined records. */
    otherNames: [...new Set(family.map(({ name }) => name))].filter((name) => name !== '' && name !== first('name')),
  };
}

/** The whole IIN or BIN, for a reason the journal keeps. Throws `recipient-unknown`, `number-unknown`. */
export async function revealNumber(ctx: Ctx, id: string) {
  return found(await selectIdentifier(ctx.tx, (await standing(ctx.tx, id)).id), 'number-unknown');
}
