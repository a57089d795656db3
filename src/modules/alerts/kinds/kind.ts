import type { Detail, Judgement, Patience, Severity } from '../alert.ts';
import type { Limits } from '../limits.ts';
import type { Readings } from '../readings.ts';

/** One check: a pure judgement over the readings, and how patient it is. Its words: `alert.<code>`, `.reading`, `.do`. */
export type Kind = Patience & {
  code: string;
  /** Always answers the same subjects; '' where there is but one. */
  judge(readings: Readings, limits: Limits, now: Date): Judgement[];
};

export const unknown: Judgement[] = [{ subject: '', unknown: true }];

export function says(severity: Severity | null, detail: Detail): Judgement[] {
  return [{ subject: '', severity, detail }];
}

/** Critical from `critical` on, a warning from `warning` on. */
export function above(value: number, warning: number, critical: number): Severity | null {
  return value > critical ? 'critical' : value > warning ? 'warning' : null;
}

export function secondsSince(at: Date, now: Date): number {
  return (now.getTime() - at.getTime()) / 1_000;
}

/** Whole minutes; 0 for what is not there. */
export function minutesSince(at: Date | null, now: Date): number {
  return at ? Math.max(0, Math.floor(secondsSince(at, now) / 60)) : 0;
}
