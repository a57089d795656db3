import { buildCalendar, dueAt, seedDays } from '../src/modules/calendar/index.ts';
import { alternate, type Row } from './measure.ts';

const INSTANTS = 1_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What a deadline would cost if there were no law: two calendar days later, 24:00 at a fixed offset. It knows no weekend, no
 * holiday, no transferred working day and no change of the clocks, so its answers are wrong; it is the floor of the cost.
 */
function plainDue(from: Date, amount: number): Date {
  const day = Math.floor((from.getTime() + 5 * HOUR) / DAY);
  return new Date((day + amount + 1) * DAY - 5 * HOUR);
}

/** Nanoseconds of one due instant: 2 working days of a five-day week, from a million different instants of 2023–2026. */
export async function bench(): Promise<Row[]> {
  const { years, days } = seedDays();
  const calendar = buildCalendar(
    1,
    years.map(({ year }) => year),
    days,
  );
  const first = Date.UTC(2023, 0, 1);
  const step = Math.floor((Date.UTC(2026, 11, 1) - first) / INSTANTS);
  const instants = Array.from({ length: INSTANTS }, (_, n) => new Date(first + n * step));
  let kept = 0;
  const time = (due: (from: Date) => Date) => () => {
    const begin = process.hrtime.bigint();
    for (const instant of instants) kept ^= due(instant).getTime() & 0xffff;
    return { 'ns an instant': Number(process.hrtime.bigint() - begin) / INSTANTS };
  };
  const ours = time((from) => dueAt(calendar, from, 2, 'working-days', 5));
  const reference = time((from) => plainDue(from, 2));
  // Both compiled before the first is measured.
  for (let n = 0; n < 2; n += 1) void [ours(), reference()];
  const rows = await alternate(ours, reference, { 'ns an instant': 'ns' });
  if (Number.isNaN(kept)) throw new Error('nothing was computed');
  return rows;
}
