import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { type Language, languages } from '../../../base/texts.ts';
import { rolesWith } from '../permissions.ts';
import { changeSkills } from './change-skills.ts';
import { selectSkilled, selectTopics, upsertTopic } from './queries.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const kind = z.enum(['language', 'topic']);
const level = z.int().min(1).max(9);
const word = z.string().trim().min(1).max(100);
const topicName = z.object({ kk: word, ru: word, en: word });
const topic = z.object({ code: z.string(), name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), active: z.boolean() });

/** What each person can be asked on the line, at which level (1 lowest, 9 highest), and what there is to be asked. */
export const skillRoutes = [
  route({
    method: 'GET',
    url: '/api/skills',
    access: 'teams.read',
    action: 'identity.list-skills',
    summary: 'People who take calls, by name, with skills and team; and all topics',
    output: z.object({
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          teamId: z.string().nullable(),
          skills: z.array(z.object({ kind, code: z.string(), level: z.number() })),
        }),
      ),
      topics: z.array(topic),
    }),
    verb: async (ctx) => ({ people: await selectSkilled(ctx.tx, rolesWith('calls.handle')), topics: await selectTopics(ctx.tx) }),
  }),
  route({
    method: 'PATCH',
    url: '/api/skills',
    access: 'skills.manage',
    action: 'identity.change-skills',
    summary: 'Levels of many people at once, all or none; `was` is the level that was read',
    subject: { kind: 'account' },
    body: z.object({
      changes: z
        .array(
          z
            .object({ accountId: z.uuid(), kind, code, was: level.nullable(), level: level.nullable() })
            .refine((change) => change.kind !== 'language' || languages.includes(change.code as Language)),
        )
        .min(1)
        .max(1_000),
    }),
    output: z.object({}),
    verb: async (ctx, { body }) => {
      await changeSkills(ctx, body.changes);
      return {};
    },
  }),
  route({
    method: 'PUT',
    url: '/api/topics/:code',
    access: 'skills.manage',
    action: 'identity.set-topic',
    summary: 'Add a topic, change its names, or retire it (`active: false`: nobody new is given it)',
    subject: { kind: 'topic', id: ({ params }) => params.code },
    params: z.object({ code }),
    body: z.object({ name: topicName, active: z.boolean().default(true) }),
    output: topic,
    verb: async (ctx, { params, body }) => {
      await upsertTopic(ctx.tx, { ...params, ...body });
      return { ...params, ...body };
    },
  }),
];
