const DAY_MS = 86_400_000;

/** Almaty keeps UTC+5 since 01.03.2024 and kept UTC+6 before; a day there begins so many hours before the UTC day. */
const offsetOf = (day: string): string => (day < '2024-03-01' ? '+06:00' : '+05:00');

/** The first instant of a day 'YYYY-MM-DD' in Asia/Almaty, as ISO-8601 UTC. */
export function dayStart(day: string): string {
  return new Date(`${day}T00:00:00${offsetOf(day)}`).toISOString();
}

/** The first instant after that day: filters end before it. */
export function dayAfter(day: string): string {
  return dayStart(new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10));
}
