import type { JobCtx, RoomJobs } from '../../base/jobs.ts';
import { noticeLate } from './notice-late.ts';
import { recompute } from './recompute/recompute.ts';
import { planReminders, remind } from './reminders/remind.ts';

/** Batch after batch until every open duty is counted by the days as they stand. */
const recomputeAll = async (ctx: JobCtx) => {
  while ((await ctx.inTx(recompute)) > 0);
};

export const jobs: RoomJobs = {
  handlers: { 'obligations.recompute': recomputeAll },
  sweeps: {
    // The truth behind the job: a worker that was killed, days that came with a release, a duty opened meanwhile.
    'obligations.recompute': { everySeconds: 20, run: recomputeAll },
    // Lateness is to be noticed within a minute, and so is whatever is to be told before it.
    'obligations.notice-late': {
      everySeconds: 20,
      run: async (ctx) => {
        while ((await ctx.inTx(noticeLate)) > 0);
      },
    },
    'obligations.remind': {
      everySeconds: 20,
      run: async (ctx) => {
        while ((await ctx.inTx(planReminders)) > 0);
        while ((await ctx.inTx(remind)) > 0);
      },
    },
  },
};
