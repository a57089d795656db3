/** The months since the first in which there was anything, the last always: before that the service had not begun. */
export function since<T>(months: readonly T[], some: (month: T) => boolean): T[] {
  const first = months.findIndex(some);
  return months.slice(first === -1 ? -1 : first);
}
