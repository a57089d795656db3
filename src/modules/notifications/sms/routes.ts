import { z } from 'zod';
import { route, type Route } from '../../../base/route.ts';
import { takeCall } from './take-word.ts';

export const smsRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/sms/calls/:secret',
    access: 'public',
    takesForm: true,
    action: 'notifications.gatewayCall',
    summary: 'The SMS gateway says how far a message came; known by its secret',
    perMinute: 3_000,
    params: z.object({ secret: z.string().max(200) }),
    // The protocol may grow; what is read of it is checked where it is read.
    body: z.record(z.string(), z.string().max(2_000)),
    output: z.object({ ok: z.literal(true) }),
    verb: async (ctx, { params, body }) => {
      await takeCall(ctx, params.secret, body);
      return { ok: true as const };
    },
  }),
];
