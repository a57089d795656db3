import type { RoomHolding } from '../../../base/holding.ts';
import { eraseMessages } from '../../notifications/index.ts';
import { blankEvidence } from '../../obligations/index.ts';
import { blankAppeals, hasOpen, selectHeld, selectPast } from './queries.ts';

/** What is kept of a person's appeals (¶7, ¶8): the row of the register stays with its number and term, the words go. */
export const holding: RoomHolding = {
  count: async (db, whose) => ({ appeals: (await selectHeld(db, whose)).length }),
  past: (db, { ids }, page) => selectPast(db, ids, page),
  tell: async (db, whose) => ({ appeals: await selectHeld(db, whose) }),
  // ¶8: who waits for an answer cannot be forgotten before it is given.
  holdsBack: async (db, whose) => ((await hasOpen(db, whose)) ? 'erasure-open-appeal' : null),
  erase: async (ctx, whose) => {
    const { appealIds, messageIds } = await blankAppeals(ctx.tx, whose);
    await eraseMessages(ctx, messageIds);
    await blankEvidence(ctx, { subjectKind: 'appeal', subjectIds: appealIds, keys: ['response'] });
  },
  kept: [
    { what: 'appeal', basis: '¶7', until: 'always' },
    { what: 'duty', basis: '¶8', until: 'always' },
  ],
};
