import { z } from 'zod';
import type { Ctx } from '../../../base/ctx.ts';
import { route } from '../../../base/route.ts';
import { languages, text } from '../../../base/texts.ts';
import { dropDraft, menuFaults, putLive, saveDraft, showMenus } from './editions.ts';
import { audiences, type MenuFault, menuKeys, menuShape, OPERATOR_KEY } from './menu.ts';
import { SILENCE, walk } from './walk.ts';

/** What is wrong, where, and in the reader's words what to do about it. */
const fault = z.object({ code: z.string(), node: z.string(), words: z.string() });
const edition = z.object({
  number: z.number(),
  state: z.enum(['draft', 'live', 'past']),
  menu: menuShape,
  trialNumbers: z.array(z.string()),
  why: z.string(),
  revision: z.number(),
  savedByName: z.string(),
  savedAt: z.string(),
  liveAt: z.string().nullable(),
  liveByName: z.string().nullable(),
});
const heard = z.discriminatedUnion('what', [
  z.object({ what: z.literal('said'), language: z.enum(languages), phrases: z.array(z.string()).readonly() }),
  z.object({ what: z.literal('answered'), answer: z.string(), node: z.string().nullable() }),
  z.object({ what: z.literal('queue'), language: z.enum(languages), queue: z.string(), audience: z.enum([...audiences, 'outgoing']) }),
]);
const done = z.object({ ok: z.literal(true) });
const subject = { kind: 'line-menu' };

export const menuRoutes = [
  route({
    method: 'GET',
    url: '/api/line-menu',
    access: 'menu.manage',
    action: 'calls.menu',
    summary: 'Editions of the menu callers hear, the newest first, and what is wrong with the draft',
    output: z.object({ editions: z.array(edition), plain: menuShape, faults: z.array(fault) }),
    verb: async (ctx) => {
      const { editions, plain, faults } = await showMenus(ctx);
      const json = editions.map((one) => ({ ...one, savedAt: one.savedAt.toISOString(), liveAt: one.liveAt?.toISOString() ?? null }));
      return { plain, faults: faults.map((one) => faultJson(ctx, one)), editions: json };
    },
  }),
  route({
    method: 'PUT',
    url: '/api/line-menu/draft',
    access: 'menu.manage',
    action: 'calls.save-menu',
    summary: 'Save the draft over the revision that was read (null: there was none), and say which numbers try it out',
    subject,
    body: z.object({ menu: menuShape, trialNumbers: z.array(z.string().trim().min(2).max(30)).max(20), revision: z.int().nullable() }),
    output: done,
    verb: async (ctx, { body }) => {
      await saveDraft(ctx, body);
      return { ok: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/line-menu/draft/live',
    access: 'menu.manage',
    action: 'calls.put-menu-live',
    summary: 'Callers hear the draft from now on; calls that are in an older edition stay in it',
    subject,
    body: z.object({ revision: z.int(), why: z.string().trim().min(3).max(500) }),
    output: done,
    verb: async (ctx, { body }) => {
      await putLive(ctx, body);
      return { ok: true as const };
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/line-menu/draft',
    access: 'menu.manage',
    action: 'calls.drop-menu-draft',
    summary: 'Throw the draft away',
    subject,
    query: z.object({ revision: z.coerce.number().int() }),
    output: done,
    verb: async (ctx, { query }) => {
      await dropDraft(ctx, query.revision);
      return { ok: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/line-menu/walk',
    access: 'menu.manage',
    action: 'calls.walk-menu',
    summary: 'What a caller would hear of this menu, and where these keys would lead; changes nothing',
    transaction: false,
    body: z.object({
      menu: menuShape,
      known: z.enum(languages).nullable(),
      answers: z.array(z.enum([OPERATOR_KEY, ...menuKeys, SILENCE])).max(50),
    }),
    output: z.object({ heard: z.array(heard), faults: z.array(fault) }),
    verb: async (ctx, { body: { menu, known, answers } }) => ({
      heard: walk(menu, known, answers),
      faults: (await menuFaults(ctx, menu)).map((one) => faultJson(ctx, one)),
    }),
  }),
];

function faultJson({ language }: Ctx, { code, node, detail }: MenuFault) {
  return { code, node, words: text(language, `problem.${code}`, { node, detail }) };
}
