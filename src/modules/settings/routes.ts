import { z } from 'zod';
import { route } from '../../base/route.ts';
import { changeSetting } from './change-setting.ts';
import { showHistory, showSetting, showSettings } from './show-settings.ts';

const anything = z.unknown();
const setting = z.object({
  key: z.string(),
  value: anything,
  fallback: anything,
  schema: anything,
  editedAt: z.string().nullable(),
  revision: z.number(),
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
  why: z.string().nullable(),
});
const change = z.object({ revision: z.number(), value: anything, why: z.string(), changedBy: z.string(), changedAt: z.string() });
const params = z.object({ key: z.string().max(100) });

export const routes = [
  route({
    method: 'GET',
    url: '/api/settings',
    access: 'settings.manage',
    action: 'settings.list',
    summary: 'What may be set, what is set, and by whom',
    output: z.object({ items: z.array(setting) }),
    verb: async (ctx) => ({ items: await showSettings(ctx) }),
  }),
  route({
    method: 'PUT',
    url: '/api/settings/:key',
    access: 'settings.manage',
    action: 'settings.change',
    summary: 'Set, or with value null go back to the default; the reason is kept',
    subject: { kind: 'setting', id: ({ params: { key } }) => key },
    params,
    body: z.object({ value: anything, revision: z.int().min(0), why: z.string().trim().min(1).max(500) }),
    output: setting,
    verb: async (ctx, { params: { key }, body }) => {
      await changeSetting(ctx, key, { ...body, value: body.value ?? null });
      return showSetting(ctx, key);
    },
  }),
  route({
    method: 'GET',
    url: '/api/settings/:key/history',
    access: 'settings.manage',
    action: 'settings.history',
    summary: 'Everything a setting ever was, the newest first',
    params,
    output: z.object({ items: z.array(change) }),
    verb: async (ctx, { params: { key } }) => ({ items: await showHistory(ctx, key) }),
  }),
];
