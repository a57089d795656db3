import { useEffect, useState } from 'react';

let offsetMs = 0;

/** Learns the server's clock from a `Date` header: a desk whose own clock is wrong still shows right timers. */
export function learnServerTime(header: string | null): void {
  if (!header) return;
  const difference = new Date(header).getTime() - Date.now();
  // The header has whole seconds, so less than two seconds is no difference at all.
  offsetMs = Math.abs(difference) < 2000 ? 0 : difference;
}

/** Now, by the server's clock. */
export function serverNow(): Date {
  return new Date(Date.now() + offsetMs);
}

/** Now, anew every `everyMs` milliseconds. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(tick);
  }, [everyMs]);
  return now;
}
