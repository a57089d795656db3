import type { RoomJobs } from '../../base/jobs.ts';
import { makeCopy, sweepCopies } from './copy/make-copy.ts';

export const jobs: RoomJobs = {
  handlers: { 'recipients.makeCopy': makeCopy },
  sweeps: { 'recipients.copies': { everySeconds: 60, run: sweepCopies } },
};
