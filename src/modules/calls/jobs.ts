import type { RoomJobs } from '../../base/jobs.ts';
import { keepMonthDuty } from './month-duty.ts';

export const jobs: RoomJobs = {
  handlers: {},
  sweeps: {
    // Often enough that a month that was kept is closed before anybody is told that it is late.
    'calls.keep-month-duty': { everySeconds: 10, run: (ctx) => ctx.inTx(keepMonthDuty) },
  },
};
