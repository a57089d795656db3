import type { RoomHolding } from '../../base/holding.ts';
import { selectAddresses } from './addresses/queries.ts';
import { selectConsents } from './consents/queries.ts';
import { selectTies } from './companies/queries.ts';
import { blankPeople } from './erasure/queries.ts';
import { selectFamily, selectIdentifier } from './person/queries.ts';
import { selectPast } from './timeline/queries.ts';

/** What this room itself holds of a person. */
export const holding: RoomHolding = {
  count: async (db, { ids }) => {
    const root = ids[0]!;
    const [addresses, consents, ties] = [await selectAddresses(db, root), await selectConsents(db, root), await selectTies(db, root)];
    return { addresses: addresses.length, consents: consents.length, ties: ties.length };
  },
  past: selectPast,
  tell: async (db, { ids }) => {
    const root = ids[0]!;
    const number = await selectIdentifier(db, root);
    return {
      people: (await selectFamily(db, root)).map(({ name, kind, language, region, postalAddress, createdAt }) => {
        return { name, kind, language, region, postalAddress, createdAt };
      }),
      numbers: number ? [number] : [],
      addresses: (await selectAddresses(db, root)).map(({ kind, value, verified, addedAt }) => ({ kind, value, verified, addedAt })),
      consents: (await selectConsents(db, root)).map(({ purpose, given, source, reference, at }) => ({
        purpose,
        given,
        source,
        reference,
        at,
      })),
      ties: (await selectTies(db, root)).map(({ name, position }) => ({ name, position })),
    };
  },
  erase: (ctx, { ids }) => blankPeople(ctx.tx, ids),
  kept: [
    { what: 'shell', basis: '¶7', until: 'always' },
    { what: 'consent', basis: 'law', until: 'always' },
  ],
};
