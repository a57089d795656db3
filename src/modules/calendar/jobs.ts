import type { RoomJobs } from '../../base/jobs.ts';
import { askForYear } from './year/ask-year.ts';

export const jobs: RoomJobs = {
  handlers: {},
  sweeps: {
    // Asked once a day; looked at every hour, so that a program that slept over midnight asks too.
    'calendar.ask-year': { everySeconds: 3_600, run: async (ctx) => void (await ctx.inTx(askForYear)) },
  },
};
