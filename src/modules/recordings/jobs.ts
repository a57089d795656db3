import type { RoomJobs } from '../../base/jobs.ts';
import { callsToSeal } from '../calls/index.ts';
import { takeRecording } from './take-recording.ts';

const AT_ONCE = 20;

export const jobs: RoomJobs = {
  handlers: {
    'recordings.take': (ctx, payload) => takeRecording(ctx, String(payload['callId'])),
  },
  sweeps: {
    // A job makes it prompt; this finds what a lost job would leave in the spool.
    'recordings.take-left': {
      everySeconds: 30,
      run: async (ctx) => {
        for (const callId of await callsToSeal(ctx, AT_ONCE)) await takeRecording(ctx, callId);
      },
    },
  },
};
