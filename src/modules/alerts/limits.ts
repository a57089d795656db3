import { z } from 'zod';
import { defineSetting } from '../settings/index.ts';

/** From which reading on a check warns, and from which it is critical. What the Rules fix (¶7) is no setting. */
export type Limits = {
  lettersMinutes: number;
  outboxMinutes: number;
  diskWarning: number;
  diskCritical: number;
  databaseGigabytes: number;
  certificateWarning: number;
  certificateCritical: number;
  backupHours: number;
  roundTripMs: number;
};

const whole = (from: number, to: number) => z.int().min(from).max(to);

export const limitsSetting = defineSetting<Limits>({
  key: 'alerts.limits',
  shape: z
    .strictObject({
      lettersMinutes: whole(1, 60),
      outboxMinutes: whole(1, 1_440),
      diskWarning: whole(1, 90),
      diskCritical: whole(1, 90),
      databaseGigabytes: whole(0, 100_000),
      certificateWarning: whole(1, 365),
      certificateCritical: whole(1, 365),
      backupHours: whole(1, 720),
      roundTripMs: whole(10, 60_000),
    })
    .refine((limits) => limits.diskCritical < limits.diskWarning && limits.certificateCritical < limits.certificateWarning, 'order'),
  fallback: {
    lettersMinutes: 2,
    outboxMinutes: 30,
    diskWarning: 15,
    diskCritical: 5,
    // 0: not watched. A database elsewhere has a disk we cannot see.
    databaseGigabytes: 0,
    certificateWarning: 21,
    certificateCritical: 7,
    // A day, and an hour for the nightly one to be made.
    backupHours: 25,
    roundTripMs: 500,
  },
});
