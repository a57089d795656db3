import { z } from 'zod';
import { dayOf, startOf } from '../../calendar/index.ts';
import { defineSetting } from '../../settings/index.ts';

const onTheClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** 'HH:MM' in Almaty; `from` included, `to` not. The same twice: no quiet hours. */
export type QuietHours = { from: string; to: string };

/** When a recipient gets no SMS. Not asked of by the Rules: what people expect of an office. */
export const quietHoursSetting = defineSetting<QuietHours>({
  key: 'notifications.quiet-hours',
  shape: z.object({ from: onTheClock, to: onTheClock }),
  fallback: { from: '21:00', to: '09:00' },
});

const MINUTE_MS = 60_000;

/** When the quiet hours end in which `at` lies; null outside of them. They may pass midnight. */
export function quietUntil(at: Date, { from, to }: QuietHours): Date | null {
  if (from === to) return null;
  const day = dayOf(at.getTime());
  // The span that began yesterday may still last; today's may have begun.
  for (const begun of [day - 1, day]) {
    const start = startOf(begun) + minutes(from) * MINUTE_MS;
    const end = startOf(from < to ? begun : begun + 1) + minutes(to) * MINUTE_MS;
    if (start <= at.getTime() && at.getTime() < end) return new Date(end);
  }
  return null;
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + minute!;
}
