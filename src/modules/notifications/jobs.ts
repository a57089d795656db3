import type { RoomJobs } from '../../base/jobs.ts';
import { dispatchMessage, sweepOutbox } from './dispatch.ts';

export const jobs: RoomJobs = {
  handlers: {
    'notifications.dispatch': (ctx, payload) => dispatchMessage(ctx, String(payload['messageId'])),
  },
  sweeps: {
    'notifications.sweep': { everySeconds: 15, run: sweepOutbox },
  },
};
