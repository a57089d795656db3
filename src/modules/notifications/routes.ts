import type { Route } from '../../base/route.ts';
import { bellRoutes } from './bell/routes.ts';
import { outboxRoutes } from './outbox/routes.ts';
import { smsRoutes } from './sms/routes.ts';
import { templateRoutes } from './templates/routes.ts';
import { unsubscribeRoutes } from './unsubscribe/routes.ts';

export const routes: readonly Route[] = [...outboxRoutes, ...templateRoutes, ...bellRoutes, ...smsRoutes, ...unsubscribeRoutes];
