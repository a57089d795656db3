import type { Db } from '../../base/ctx.ts';
import { openAlerts } from '../../modules/alerts/index.ts';
import { lineFigures, waitBounds } from '../../modules/calls/index.ts';
import { waitingLetters } from '../../modules/mail/index.ts';
import { outboxFigures } from '../../modules/notifications/index.ts';
import { openDuties } from '../../modules/obligations/index.ts';
import { heartbeats, jobFigures } from '../house-figures.ts';

/** One series family as it stands now. */
export type Family = {
  name: string;
  help: string;
  type: 'gauge' | 'counter' | 'histogram';
  /** Labels and value; `suffix` for the series of a histogram. */
  samples: { labels?: Record<string, string>; value: number; suffix?: string }[];
};

const languages = ['kk', 'ru', 'en'];
const gauge = (name: string, help: string, samples: Family['samples']): Family => ({ name, help, type: 'gauge', samples });
const one = (value: number) => [{ value }];
const ageSeconds = (now: Date, at: Date | null) => (at ? Math.max(0, (now.getTime() - at.getTime()) / 1_000) : 0);

/** What the tables say of the service at `now`; the same in every process. Figures of today begin anew at midnight in Almaty. */
export async function readFigures(db: Db, now: Date): Promise<Family[]> {
  return [...(await lineFamilies(db, now)), ...(await letterFamilies(db, now)), ...(await partFamilies(db, now))];
}

async function lineFamilies(db: Db, now: Date): Promise<Family[]> {
  const { waiting, recent, today, waits, targetSeconds } = await lineFigures(db, now);
  const of = (language: string) => waiting.find((row) => row.language === language);
  const byLanguage = (value: (language: string) => number) =>
    languages.map((language) => ({ labels: { language }, value: value(language) }));
  const calls = { answered: today.answered, abandoned: today.abandoned, interrupted: today.interrupted };
  return [
    gauge(
      'kenes_callers_waiting',
      'Callers in the queue',
      byLanguage((language) => of(language)?.callers ?? 0),
    ),
    gauge(
      'kenes_longest_wait_seconds',
      'The longest of them',
      byLanguage((language) => ageSeconds(now, of(language)?.longestSince ?? null)),
    ),
    gauge(
      'kenes_queue_unstaffed',
      '1: callers wait and nobody on the queue speaks it',
      byLanguage((language) => (of(language)?.staffed === false ? 1 : 0)),
    ),
    gauge(
      'kenes_calls_today',
      'Calls of today by outcome',
      Object.entries(calls).map(([outcome, value]) => ({ labels: { outcome }, value })),
    ),
    gauge('kenes_wait_average_today_seconds', 'The average wait of today', one(today.averageSeconds ?? 0)),
    gauge('kenes_wait_average_recent_seconds', 'The average wait of the calls of the last 15 minutes', one(recent.averageSeconds ?? 0)),
    gauge('kenes_wait_target_seconds', 'What the average may not exceed', one(targetSeconds)),
    {
      name: 'kenes_wait_seconds',
      help: 'Waits of the calls of today',
      type: 'histogram',
      samples: [
        ...waits.within.map((value, index) => ({ labels: { le: String(waitBounds[index]) }, value, suffix: '_bucket' })),
        { labels: { le: '+Inf' }, value: waits.count, suffix: '_bucket' },
        { value: waits.sumSeconds, suffix: '_sum' },
        { value: waits.count, suffix: '_count' },
      ],
    },
  ];
}

async function letterFamilies(db: Db, now: Date): Promise<Family[]> {
  const letters = await waitingLetters(db);
  const out = await outboxFigures(db);
  const duties = await openDuties(db, now);
  return [
    { name: 'kenes_letters_received_total', help: 'Letters taken over', type: 'counter', samples: one(letters.received) },
    { name: 'kenes_letters_registered_total', help: 'Letters registered', type: 'counter', samples: one(letters.registered) },
    gauge('kenes_letters_unregistered', 'Letters that wait for registration', one(letters.waiting)),
    gauge('kenes_letters_unregistered_oldest_seconds', 'Age of the oldest of them', one(ageSeconds(now, letters.oldestAt))),
    gauge(
      'kenes_outbox_messages',
      'The outbox by state',
      Object.entries(out.byState).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('kenes_outbox_oldest_seconds', 'Age of the oldest message on its way out', one(ageSeconds(now, out.oldestUnsentAt))),
    gauge(
      'kenes_duties_open',
      'Open duties by paragraph',
      duties.map(({ paragraph, open }) => ({ labels: { paragraph }, value: open })),
    ),
    gauge(
      'kenes_duties_late',
      'Late ones among them',
      duties.map(({ paragraph, late }) => ({ labels: { paragraph }, value: late })),
    ),
  ];
}

async function partFamilies(db: Db, now: Date): Promise<Family[]> {
  const parts = await heartbeats(db);
  const jobs = await jobFigures(db, now);
  const firing = await openAlerts(db);
  const byJob = (value: (row: (typeof jobs)[number]) => number) => jobs.map((row) => ({ labels: { job: row.job }, value: value(row) }));
  return [
    gauge(
      'kenes_part_silence_seconds',
      'Since a part said that it lives',
      parts.map(({ part, at }) => ({ labels: { part }, value: ageSeconds(now, at) })),
    ),
    gauge(
      'kenes_jobs_waiting',
      'Jobs that wait or run',
      byJob(({ waiting }) => waiting),
    ),
    gauge(
      'kenes_jobs_failing',
      'Jobs that failed at least once and are still there',
      byJob(({ failing }) => failing),
    ),
    gauge(
      'kenes_jobs_late_seconds',
      'Age of the oldest job that is due',
      byJob(({ oldest }) => ageSeconds(now, oldest)),
    ),
    gauge(
      'kenes_alerts_open',
      'Open alerts of the service itself',
      firing.map(({ kind, subject, severity }) => ({ labels: { kind, subject, severity }, value: 1 })),
    ),
  ];
}
