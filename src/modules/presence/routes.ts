import { z } from 'zod';
import { actingAccount } from '../../base/ctx.ts';
import { route } from '../../base/route.ts';
import { changePresence } from './change-presence.ts';
import { unknownState, type State } from './presence.ts';
import { selectState } from './queries.ts';

const presence = z.enum(['here', 'away', 'gone']);
const shape = z.object({
  presence,
  awayReason: z.string().nullable(),
  onQueue: z.boolean(),
  notRespondingSince: z.string().nullable(),
  since: z.string(),
});

export const routes = [
  route({
    method: 'GET',
    url: '/api/presence',
    access: 'presence.own',
    scope: 'mine',
    action: 'presence.show',
    summary: 'Whether I am here and take calls',
    output: shape,
    verb: async (ctx) => {
      const { id } = actingAccount(ctx);
      return toJson((await selectState(ctx.tx, id)) ?? unknownState(id, ctx.now));
    },
  }),
  route({
    method: 'PUT',
    url: '/api/presence',
    access: 'presence.own',
    scope: 'mine',
    action: 'presence.change',
    summary: 'Come, go, take calls or not; clears "not responding"',
    body: z.object({ presence, onQueue: z.boolean(), awayReason: z.string().trim().max(200).nullish() }),
    output: shape,
    subject: { kind: 'account' },
    verb: async (ctx, { body }) => toJson(await changePresence(ctx, body)),
  }),
];

function toJson({ presence: now, awayReason, onQueue, notRespondingSince, since }: State) {
  return { presence: now, awayReason, onQueue, notRespondingSince: notRespondingSince?.toISOString() ?? null, since: since.toISOString() };
}
