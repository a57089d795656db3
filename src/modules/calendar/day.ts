/**
 * Days of Asia/Almaty as whole numbers (days since 1970-01-01), without Intl: a deadline must cost nanoseconds.
 * One change of offset matters for the years the calendar knows: on 1 March 2024 at 00:00 the clocks went from
 * UTC+6 back to UTC+5, so 29 February 2024 lasted 25 hours.
 */
export type Day = number;

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const CHANGE_DAY = Date.UTC(2024, 2, 1) / DAY_MS;
const CHANGE_AT = CHANGE_DAY * DAY_MS - 6 * HOUR_MS;

/** The local day on which the instant (milliseconds since 1970) falls. */
export function dayOf(instant: number): Day {
  return Math.floor((instant + (instant < CHANGE_AT ? 6 : 5) * HOUR_MS) / DAY_MS);
}

/** The instant at which the local day begins; the end of a day, 24:00, is where the next begins. */
export function startOf(day: Day): number {
  return day * DAY_MS - (day < CHANGE_DAY ? 6 : 5) * HOUR_MS;
}

/** 'YYYY-MM-DD' → day. */
export function dayOfText(text: string): Day {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / DAY_MS;
}

/** Day → 'YYYY-MM-DD'. */
export function textOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the month `months` after the one that `day` is in. */
export function monthAfter(day: Day, months: number): Day {
  const at = new Date(day * DAY_MS);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1) / DAY_MS;
}
