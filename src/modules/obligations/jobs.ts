import type { RoomJobs } from '../../base/jobs.ts';
import { noticeLate } from './notice-late.ts';

export const jobs: RoomJobs = {
  handlers: {},
  sweeps: {
    // Lateness is to be noticed within a minute.
    'obligations.notice-late': {
      everySeconds: 20,
      run: async (ctx) => {
        while ((await ctx.inTx(noticeLate)) > 0);
      },
    },
  },
};
