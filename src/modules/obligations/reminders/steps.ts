import { z } from 'zod';
import { Problem } from '../../../base/problem.ts';
import type { Calendar } from '../../calendar/index.ts';
import { beganAt, type Obligation } from '../obligation.ts';
import { daysAfter, daysBefore, hoursBefore, nextWorking, type WorkingHours } from './working-time.ts';

const code = z.string().regex(/^[a-z0-9-]{2,40}$/);
const amount = z.number().int().min(1).max(240);
const to = z.enum(['debtor', 'supervision', 'administrators']);

/**
 * One telling about a term. `share`: when so much of it is used; `before`: so much before its end, in working time;
 * `after`: so much after it. `always`: by the clock, day and night.
 */
export const stepShape = z.union([
  z.strictObject({ code, share: z.number().min(0.05).max(0.95), to, always: z.boolean().optional() }),
  z.strictObject({ code, before: amount, unit: z.enum(['working-days', 'hours']), to, always: z.boolean().optional() }),
  z.strictObject({ code, after: amount, unit: z.enum(['working-days', 'hours']), to, always: z.boolean().optional() }),
]);
export type Step = z.infer<typeof stepShape>;

/** At half of the term, with one working day left, with two working hours left; and one working day after it, higher up. */
export const defaultSteps: readonly Step[] = [
  { code: 'half', share: 0.5, to: 'debtor' },
  { code: 'last-day', before: 1, unit: 'working-days', to: 'debtor' },
  { code: 'two-hours', before: 2, unit: 'hours', to: 'debtor' },
  { code: 'day-after', after: 1, unit: 'working-days', to: 'administrators' },
];

export type PlannedStep = Pick<Step, 'code' | 'to'> & { at: Date; kind: 'reminded' | 'escalated'; always: boolean };

type Running = Pick<Obligation, 'anchorAt' | 'openedAt' | 'dueAt'>;

const HOUR_MS = 3_600_000;

/**
 * When each step of a duty is told, in the order of time. A reminder that would come before the term began or after it
 * ended is left out, and of two at one instant only the later in the list stays. Days the calendar does not know yet
 * leave out the step that needs them.
 */
export function planSteps(calendar: Calendar, hours: WorkingHours, duty: Running, steps: readonly Step[]): PlannedStep[] {
  const planned = new Map<number, PlannedStep>();
  for (const step of steps) {
    const at = instantOf(calendar, hours, duty, step);
    if (!at) continue;
    const kind = 'after' in step ? 'escalated' : 'reminded';
    if (kind === 'reminded' && (at <= beganAt(duty) || at >= duty.dueAt)) continue;
    planned.set(at.getTime(), { code: step.code, to: step.to, at, kind, always: step.always ?? false });
  }
  return [...planned.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function instantOf(calendar: Calendar, hours: WorkingHours, duty: Running, step: Step): Date | null {
  try {
    return step.always ? byTheClock(duty, step) : inWorkingTime(calendar, hours, duty, step);
  } catch (error) {
    if (error instanceof Problem && error.code === 'calendar-out-of-range') return null;
    throw error;
  }
}

/** Working days have no clock of their own: told day and night, a working day is 24 hours. */
function byTheClock(duty: Running, step: Step): Date {
  if ('share' in step) return sharePoint(duty, step.share);
  const ms = ('before' in step ? -step.before : step.after) * (step.unit === 'hours' ? HOUR_MS : 24 * HOUR_MS);
  return new Date(duty.dueAt.getTime() + ms);
}

function inWorkingTime(calendar: Calendar, hours: WorkingHours, duty: Running, step: Step): Date {
  if ('share' in step) return nextWorking(calendar, hours, sharePoint(duty, step.share));
  if ('after' in step) {
    if (step.unit === 'working-days') return daysAfter(calendar, hours, duty.dueAt, step.after);
    return nextWorking(calendar, hours, new Date(duty.dueAt.getTime() + step.after * HOUR_MS));
  }
  const before = step.unit === 'working-days' ? daysBefore : hoursBefore;
  return before(calendar, hours, duty.dueAt, step.before);
}

function sharePoint(duty: Running, share: number): Date {
  const from = beganAt(duty).getTime();
  return new Date(from + Math.round((duty.dueAt.getTime() - from) * share));
}
