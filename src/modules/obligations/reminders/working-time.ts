import { type Calendar, dayOf, type Day, isWorkingDay, startOf } from '../../calendar/index.ts';

/** When people work on a working day, 'HH:MM' in Almaty; the end is exclusive. */
export type WorkingHours = { from: string; to: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The working stretch of a local day in milliseconds since 1970; null on a day off. */
function stretchOf(calendar: Calendar, hours: WorkingHours, day: Day): [number, number] | null {
  if (!isWorkingDay(calendar, day, 5)) return null;
  return [startOf(day) + minutesOf(hours.from) * MINUTE_MS, startOf(day) + minutesOf(hours.to) * MINUTE_MS];
}

/** '09:30' → 570. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** The instant itself when people work, else the next opening. Throws `calendar-out-of-range`. */
export function nextWorking(calendar: Calendar, hours: WorkingHours, at: Date): Date {
  for (let day = dayOf(at.getTime()); ; day += 1) {
    const stretch = stretchOf(calendar, hours, day);
    if (stretch && at.getTime() < stretch[1]) return new Date(Math.max(at.getTime(), stretch[0]));
  }
}

/** The instant at which `count` working hours are left before `end`. */
export function hoursBefore(calendar: Calendar, hours: WorkingHours, end: Date, count: number): Date {
  let left = count * HOUR_MS;
  for (let day = dayOf(end.getTime() - 1); ; day -= 1) {
    const stretch = stretchOf(calendar, hours, day);
    if (!stretch) continue;
    const [from, to] = [stretch[0], Math.min(stretch[1], end.getTime())];
    if (to - from >= left) return new Date(to - left);
    left -= Math.max(0, to - from);
  }
}

/** The opening of the working day with which the last `count` whole working days before `end` begin. */
export function daysBefore(calendar: Calendar, hours: WorkingHours, end: Date, count: number): Date {
  let left = count;
  for (let day = dayOf(end.getTime() - 1); ; day -= 1) {
    const stretch = stretchOf(calendar, hours, day);
    if (!stretch) continue;
    left -= 1;
    if (left === 0) return new Date(stretch[0]);
  }
}

/** The first opening after `count` whole working days have passed since `end`. */
export function daysAfter(calendar: Calendar, hours: WorkingHours, end: Date, count: number): Date {
  let left = count;
  let day = dayOf(end.getTime());
  for (; left > 0; day += 1) if (isWorkingDay(calendar, day, 5)) left -= 1;
  return nextWorking(calendar, hours, new Date(startOf(day)));
}
