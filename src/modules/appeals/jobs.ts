import type { RoomJobs } from '../../base/jobs.ts';
import { remindHolder } from './remind-holder.ts';
import { settleAnswer, sweepAnswers } from './answer/keep-duty.ts';

export const jobs: RoomJobs = {
  handlers: {
    'appeals.settleAnswer': settleAnswer,
    'appeals.remindHolder': remindHolder,
  },
  sweeps: {
    'appeals.sweep': { everySeconds: 30, run: sweepAnswers },
  },
};
