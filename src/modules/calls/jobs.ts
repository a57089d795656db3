import type { RoomJobs } from '../../base/jobs.ts';
import { keepMonthDuty } from './month-duty.ts';
import { endDueWrapUps } from './wrap-up/wrap-up.ts';

export const jobs: RoomJobs = {
  handlers: {},
  sweeps: {
    // The constraint wrap_up_not_early says that it is never early; a second late does no harm.
    'calls.end-wrap-ups': { everySeconds: 1, run: (ctx) => ctx.inTx(endDueWrapUps) },
    // Often enough that a month that was kept is closed before anybody is told that it is late.
    'calls.keep-month-duty': { everySeconds: 10, run: (ctx) => ctx.inTx(keepMonthDuty) },
  },
};
