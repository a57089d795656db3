import type { RoomHolding } from '../../base/holding.ts';
import { dropGap } from '../knowledge/index.ts';
import { numberText } from './consultation.ts';
import { blankWords, selectHeld, selectPast } from './queries-of-person.ts';

/** What is kept of a person's talks (¶4); topic and note are words about them, the rest are figures. */
export const holding: RoomHolding = {
  count: async (db, { ids }) => ({ consultations: (await selectHeld(db, ids)).length }),
  past: async (db, { ids }, page) =>
    (await selectPast(db, ids, page)).map(({ number, ...item }) => ({ ...item, number: numberText(Number(number)) })),
  tell: async (db, { ids }) => {
    const rows = await selectHeld(db, ids);
    return { consultations: rows.map(({ id: _id, number, ...row }) => ({ number: numberText(number), ...row })) };
  },
  erase: async (ctx, { ids }) => {
    for (const id of await blankWords(ctx.tx, ids)) await dropGap(ctx, { subjectKind: 'consultation', subjectId: id });
  },
  kept: [{ what: 'consultation', basis: '¶4', until: 'always' }],
};
