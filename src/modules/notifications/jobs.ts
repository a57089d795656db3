import type { RoomJobs } from '../../base/jobs.ts';
import { dispatchMessage, sweepOutbox } from './dispatch.ts';
import { askGateway } from './sms/take-word.ts';
import { tellOfAccount } from './tell-of-account.ts';
import { tellOfDuty } from './tell-of-duty.ts';

export const jobs: RoomJobs = {
  handlers: {
    'notifications.dispatch': (ctx, payload) => dispatchMessage(ctx, String(payload['messageId'])),
    'notifications.tellOfAccount': tellOfAccount,
    'notifications.tellOfDuty': tellOfDuty,
  },
  sweeps: {
    'notifications.sweep': { everySeconds: 15, run: sweepOutbox },
    'notifications.askGateway': { everySeconds: 50, run: askGateway },
  },
};
