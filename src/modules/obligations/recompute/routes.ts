import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { ofEitherSide } from '../parties.ts';
import { impact } from './impact.ts';
import { showMoves } from './show-moves.ts';

const week = z.union([z.literal(5), z.literal(6)]);
const move = z.object({
  dueBefore: z.string(),
  dueAfter: z.string(),
  versionBefore: z.number(),
  versionAfter: z.number(),
  changeId: z.string().nullable(),
  movedByName: z.string(),
  unnoticedLateAt: z.string().nullable(),
  at: z.string(),
});

/** What a change of days does to terms: asked beforehand, and told afterwards. */
export const recomputeRoutes = [
  route({
    method: 'POST',
    url: '/api/obligations/impact',
    access: 'obligations.read',
    scope: 'centre',
    action: 'obligations.impact',
    summary: 'Which open duties would move, and from when to when, if days were changed so; nothing is written',
    transaction: false,
    body: z.object({
      days: z.array(z.object({ day: z.iso.date(), week, effect: z.enum(['off', 'working', 'plain']) })).max(800),
    }),
    output: z.object({
      open: z.number(),
      count: z.number(),
      items: z.array(
        z.object({
          id: z.string(),
          paragraph: z.string(),
          label: z.string(),
          subjectKind: z.string(),
          dueBefore: z.string(),
          dueAfter: z.string(),
          becomes: z.enum(['late', 'in-time']).nullable(),
        }),
      ),
    }),
    verb: (ctx, { body }) => impact(ctx, body.days),
  }),
  route({
    method: 'GET',
    url: '/api/obligations/:id/moves',
    access: 'obligations.read',
    scope: ofEitherSide,
    action: 'obligations.list-moves',
    summary: 'What moved the term of a duty: from when to when, by which change, confirmed by whom',
    params: z.object({ id: z.uuid() }),
    output: z.object({ items: z.array(move) }),
    verb: async (ctx, { params }) => ({ items: await showMoves(ctx, params.id) }),
  }),
];
