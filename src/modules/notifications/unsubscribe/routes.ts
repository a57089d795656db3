import { z } from 'zod';
import { route, type Route } from '../../../base/route.ts';
import { showUnsubscribe, unsubscribe } from './unsubscribe.ts';

const params = z.object({ token: z.string().max(500) });
const query = z.object({ lang: z.string().max(10).optional() });

export const unsubscribeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/unsubscribe/:token',
    access: 'public',
    action: 'notifications.askUnsubscribe',
    summary: 'The page that asks whether to unsubscribe; changes nothing',
    perMinute: 120,
    params,
    query,
    output: z.any(),
    verb: (ctx, input) => showUnsubscribe(ctx, input.params.token, input.query.lang),
  }),
  route({
    method: 'POST',
    url: '/unsubscribe/:token',
    access: 'public',
    takesForm: true,
    action: 'notifications.unsubscribe',
    summary: 'Unsubscribe by the link of a message (RFC 8058)',
    perMinute: 120,
    params,
    query,
    output: z.any(),
    verb: (ctx, input) => unsubscribe(ctx, input.params.token, input.query.lang),
  }),
];
