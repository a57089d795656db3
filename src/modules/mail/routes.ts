import { z } from 'zod';
import { found } from '../../base/problem.ts';
import { Reply, route, type Route } from '../../base/route.ts';
import { selectRawOfAppeal } from './queries.ts';
import { refuseHarm } from './inspect/fetch-attachment.ts';
import { selectAttachments } from './inspect/queries.ts';
import { inspectRoutes } from './inspect/routes.ts';
import { trayRoutes } from './tray/routes.ts';

export const routes: readonly Route[] = [
  ...trayRoutes,
  ...inspectRoutes,
  route({
    method: 'GET',
    url: '/api/appeals/:id/raw',
    access: 'appeals.read',
    action: 'mail.raw',
    summary: 'The letter as it came, attachments and all',
    subject: { kind: 'appeal', id: ({ params }) => params.id },
    params: z.object({ id: z.uuid() }),
    output: z.string().describe('message/rfc822'),
    verb: async (ctx, { params }) => {
      refuseHarm(await selectAttachments(ctx.tx, params.id));
      const { raw } = found(await selectRawOfAppeal(ctx.tx, params.id), 'no-such-letter');
      return new Reply<string>(raw, {
        headers: {
          'content-type': 'message/rfc822',
          // Never shown by the browser itself: it is somebody else's content.
          'content-disposition': `attachment; filename="${params.id}.eml"`,
          'content-security-policy': 'sandbox',
        },
      });
    },
  }),
];
