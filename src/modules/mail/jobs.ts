import type { RoomJobs } from '../../base/jobs.ts';
import { inspectLetter, sweepInspections } from './inspect/inspect-letter.ts';
import { registerLetter, sweepLetters } from './register-letter.ts';

export const jobs: RoomJobs = {
  handlers: {
    'mail.inspect': (ctx, payload) => inspectLetter(ctx, String(payload['letterId'])),
    'mail.register': (ctx, payload) => registerLetter(ctx, String(payload['letterId'])),
  },
  sweeps: {
    'mail.inspectSweep': { everySeconds: 60, run: sweepInspections },
    'mail.sweep': { everySeconds: 30, run: sweepLetters },
  },
};
