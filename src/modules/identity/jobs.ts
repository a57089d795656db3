import type { RoomJobs } from '../../base/jobs.ts';
import { deleteChallengesBefore } from './passkeys/queries.ts';
import { deleteAttemptsBefore } from './provider/queries.ts';
import { deleteFailuresBefore } from './sessions/queries.ts';

const DAY_MS = 86_400_000;

export const jobs: RoomJobs = {
  handlers: {},
  sweeps: {
    // Addresses that somebody once mistyped need not be remembered for ever.
    'identity.forget-failures': {
      everySeconds: 3600,
      run: (ctx) => ctx.inTx((inner) => deleteFailuresBefore(inner.tx, new Date(inner.now.getTime() - DAY_MS))),
    },
    'identity.forget-challenges': {
      everySeconds: 600,
      run: (ctx) => ctx.inTx((inner) => deleteChallengesBefore(inner.tx, inner.now)),
    },
    'identity.forget-provider-attempts': {
      everySeconds: 600,
      run: (ctx) => ctx.inTx((inner) => deleteAttemptsBefore(inner.tx, inner.now)),
    },
  },
};
