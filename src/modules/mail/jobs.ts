import type { RoomJobs } from '../../base/jobs.ts';
import { registerLetter, sweepLetters } from './register-letter.ts';

export const jobs: RoomJobs = {
  handlers: {
    'mail.register': (ctx, payload) => registerLetter(ctx, String(payload['letterId'])),
  },
  sweeps: {
    'mail.sweep': { everySeconds: 30, run: sweepLetters },
  },
};
