import { z } from 'zod';
import { route, type Route } from '../../../base/route.ts';
import { channels } from '../message.ts';
import { revertTemplate, saveTemplate } from './save.ts';
import { previewTemplate, showHistory, showTemplate, showTemplates } from './show.ts';

const oneLanguage = z.object({ subject: z.string().max(500), body: z.string().max(20_000) });
const words = z.object({ kk: oneLanguage, ru: oneLanguage, en: oneLanguage });
const why = z.string().trim().min(5).max(500);
const language = z.enum(['kk', 'ru', 'en']);
const source = z.enum(['shipped', 'person']);

const line = z.object({
  code: z.string(),
  channel: z.enum(channels),
  name: z.string(),
  when: z.string(),
  purpose: z.string().nullable(),
  urgent: z.boolean(),
  edition: z.number(),
  source,
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  differs: z.boolean(),
});
const detail = line.extend({
  words,
  why: z.string(),
  shipped: words,
  params: z.array(z.object({ name: z.string(), sample: z.string(), needed: z.boolean() })),
});
const edition = z.object({ edition: z.number(), words, source, savedAt: z.string(), savedBy: z.string(), why: z.string() });
const segments = z.object({ encoding: z.enum(['GSM-7', 'UCS-2']), units: z.number(), segments: z.number() });

const params = z.object({ code: z.string().max(100), channel: z.enum(channels) });
const subject = {
  kind: 'template',
  id: ({ params: { code, channel } }: { params: z.output<typeof params> }) => `${code} ${channel}`,
};
const access = 'templates.manage';

export const templateRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/templates',
    access,
    action: 'templates.list',
    summary: 'What the program says, by template and channel',
    output: z.object({ items: z.array(line) }),
    verb: (ctx) => showTemplates(ctx),
  }),
  route({
    method: 'GET',
    url: '/api/templates/:code/:channel',
    access,
    action: 'templates.show',
    summary: 'One template: its words in force, its parameters, the words that came with the program',
    params,
    output: detail,
    verb: (ctx, { params: { code, channel } }) => showTemplate(ctx, code, channel),
  }),
  route({
    method: 'GET',
    url: '/api/templates/:code/:channel/history',
    access,
    action: 'templates.history',
    summary: 'Every edition, the newest first: words, who, when, why',
    params,
    output: z.object({ items: z.array(edition) }),
    verb: (ctx, { params: { code, channel } }) => showHistory(ctx, code, channel),
  }),
  route({
    method: 'POST',
    url: '/api/templates/:code/:channel/preview',
    access,
    action: 'templates.preview',
    summary: 'Words with sample parameters in three languages, and what is wrong with them; saves nothing',
    transaction: false,
    params,
    body: z.object({ words }),
    output: z.object({
      previews: z.array(oneLanguage.extend({ language, subject: z.string(), body: z.string(), sms: segments.nullable() })),
      complaints: z.array(z.object({ language, place: z.enum(['subject', 'body']), detail: z.string() })),
    }),
    verb: async (ctx, { params: { code, channel }, body }) => previewTemplate(ctx, code, channel, body.words),
  }),
  route({
    method: 'PUT',
    url: '/api/templates/:code/:channel',
    access,
    action: 'templates.save',
    summary: 'Put new words in force, as the next edition',
    subject,
    params,
    body: z.object({ words, edition: z.int().min(1), why }),
    output: detail,
    verb: async (ctx, { params: { code, channel }, body }) => {
      await saveTemplate(ctx, code, channel, body);
      return showTemplate(ctx, code, channel);
    },
  }),
  route({
    method: 'POST',
    url: '/api/templates/:code/:channel/revert',
    access,
    action: 'templates.revert',
    summary: 'Put the words of an earlier edition in force again, as a new edition',
    subject,
    params,
    body: z.object({ to: z.int().min(1), edition: z.int().min(1), why }),
    output: detail,
    verb: async (ctx, { params: { code, channel }, body }) => {
      await revertTemplate(ctx, code, channel, body);
      return showTemplate(ctx, code, channel);
    },
  }),
];
