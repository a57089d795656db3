import type { LineFigures } from '../calls/index.ts';
import type { WaitingLetters } from '../mail/index.ts';
import type { OutboxFigures } from '../notifications/index.ts';
import type { OpenDuties } from '../obligations/index.ts';

/** What lies outside the rooms, as app measures it; null: it could not be measured. */
export type Outside = {
  /** When each part said last that it lives; null: never. */
  parts: { worker: Date | null; telephony: Date | null; mail: Date | null } | null;
  /** Jobs that are due and not run, and those given up after their last attempt. */
  jobs: { late: number; oldestDueAt: Date | null; givenUp: number } | null;
  /** Of the disk that holds DATA_DIR, 0 to 1. */
  disk: { freeShare: number } | null;
  database: { roundTripMs: number; bytes: number } | null;
  certificate: { endsAt: Date } | null;
  /** The last attempt, null inside: none was ever made. `installedAt`: since when there is something to back up. */
  backup: { last: { at: Date; ok: boolean } | null; installedAt: Date } | null;
  /** `other`: the file is not the one this process reads by. */
  keys: 'ok' | 'missing' | 'other' | null;
};

/** Everything the checks judge, at one instant. */
export type Readings = Outside & { line: LineFigures; letters: WaitingLetters; outbox: OutboxFigures; duties: OpenDuties[] };
