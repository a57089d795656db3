import type { RoomJobs } from '../../base/jobs.ts';
import { sealLines } from './chain/seal-lines.ts';

export const jobs: RoomJobs = {
  handlers: {},
  sweeps: {
    // What was written is in the chain within a minute.
    'audit.seal': {
      everySeconds: 20,
      run: async (ctx) => {
        while ((await ctx.inTx(sealLines)) > 0);
      },
    },
  },
};
