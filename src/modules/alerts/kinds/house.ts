import { above, type Kind, minutesSince, says, secondsSince, unknown } from './kind.ts';

const DAY_SECONDS = 86_400;
const GIGABYTE = 1_000_000_000;
/** Due for longer than this, a job is late. */
const JOB_LATE_MINUTES = 5;

const jobsLate: Kind = {
  code: 'jobs-late',
  openAfter: 60,
  closeAfter: 60,
  judge({ jobs }, _limits, now) {
    if (!jobs) return unknown;
    const minutes = minutesSince(jobs.oldestDueAt, now);
    const late = minutes >= JOB_LATE_MINUTES || jobs.givenUp > 0;
    return says(late ? 'warning' : null, { late: jobs.late, minutes, givenUp: jobs.givenUp });
  },
};

const diskLow: Kind = {
  code: 'disk-low',
  openAfter: 0,
  closeAfter: 300,
  judge({ disk }, { diskWarning, diskCritical }) {
    if (!disk) return unknown;
    const percent = Math.floor(disk.freeShare * 100);
    return says(percent < diskCritical ? 'critical' : percent < diskWarning ? 'warning' : null, { percent });
  },
};

const databaseLarge: Kind = {
  code: 'database-large',
  openAfter: 0,
  closeAfter: 300,
  judge({ database }, { databaseGigabytes: limit }) {
    if (!database) return unknown;
    const gigabytes = Math.round((database.bytes / GIGABYTE) * 10) / 10;
    return says(limit > 0 && gigabytes > limit ? 'warning' : null, { gigabytes, limit });
  },
};

const databaseSlow: Kind = {
  code: 'database-slow',
  openAfter: 60,
  closeAfter: 120,
  judge({ database }, { roundTripMs }) {
    if (!database) return unknown;
    return says(above(database.roundTripMs, roundTripMs, roundTripMs * 4), { ms: Math.round(database.roundTripMs), limit: roundTripMs });
  },
};

const certificateEnding: Kind = {
  code: 'certificate-ending',
  openAfter: 0,
  closeAfter: 0,
  judge({ certificate }, { certificateWarning, certificateCritical }, now) {
    if (!certificate) return unknown;
    const days = Math.floor(-secondsSince(certificate.endsAt, now) / DAY_SECONDS);
    const severity = days < certificateCritical ? 'critical' : days < certificateWarning ? 'warning' : null;
    return says(severity, { endsAt: certificate.endsAt.toISOString(), days });
  },
};

/** Older than the limit, failed, or none though there is something to lose for longer than the limit; three times the limit is critical. */
const backupOld: Kind = {
  code: 'backup-old',
  openAfter: 0,
  closeAfter: 0,
  judge({ backup }, { backupHours }, now) {
    if (!backup) return unknown;
    const { last, installedAt } = backup;
    const hours = secondsSince(last?.at ?? installedAt, now) / 3_600;
    const failed = last?.ok === false ? 'warning' : null;
    return says(above(hours, backupHours, backupHours * 3) ?? failed, {
      lastAt: last?.at.toISOString() ?? null,
      outcome: last ? (last.ok ? 'good' : 'failed') : 'none',
    });
  },
};

const keysMissing: Kind = {
  code: 'keys-missing',
  openAfter: 0,
  closeAfter: 0,
  judge: ({ keys }) => (keys ? says(keys === 'ok' ? null : 'critical', { state: keys }) : unknown),
};

export const houseKinds: readonly Kind[] = [jobsLate, databaseSlow, databaseLarge, diskLow, certificateEnding, backupOld, keysMissing];
