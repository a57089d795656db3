import { type Calendar, dayOf, isWorkingDay, startOf } from '../../modules/calendar/index.ts';
import type { Language } from '../../base/texts.ts';
import type { Chance } from './random.ts';

/** One call as it would have gone; seconds after the arrival, operators by their number in the cast. */
export type PlannedCall = {
  arrivedAt: Date;
  caller: number;
  language: Language;
  menu: number | null;
  queued: number | null;
  offers: { operator: number; offered: number; ended: number; outcome: 'answered' | 'no_answer' }[];
  answered: number | null;
  talkEnded: number | null;
  ended: number;
  endedBy: 'caller' | 'operator';
  abandonedIn: 'greeting' | 'menu' | 'queue' | null;
  mark: number | null;
};

/** Calls of an ordinary day of this small demonstration centre; the real line has a hundred times as many. */
const CALLS_A_DAY = 118;
/** Share of a day's calls by local hour: quiet nights, a peak before noon and a lower one after lunch. */
const HOURS = [
  0.01, 0.006, 0.005, 0.004, 0.004, 0.006, 0.012, 0.025, 0.05, 0.085, 0.095, 0.092, 0.075, 0.07, 0.082, 0.082, 0.075, 0.062, 0.045, 0.035,
  0.03, 0.024, 0.016, 0.01,
];
/** Monday … Sunday, against an ordinary day. */
const WEEKDAYS = [1.25, 1.12, 1.08, 1.05, 1.05, 0.8, 0.65];
const HOLIDAY = 0.4;
const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];
const LANGUAGE_SHARES = [0.6, 0.395, 0.005];
const MARKS = [5, 4, 3, 2, 1];
const MARK_SHARES = [0.78, 0.11, 0.05, 0.02, 0.04];
const TALK = { mean: 240, deviation: 150, least: 15, most: 1500 };
const PATIENCE = 120;
const WRAP_UP = 30;
const RING_LIMIT = 20;
/** Different people who call. */
const CALLERS = 900;
const HOUR = 3_600_000;

/**
 * The calls of the days from `from` to `to`, in order: arrivals by hour and weekday, served first come first served by those
 * on duty, so waits and abandoned calls follow from the load. Calls that would not be over by `to` are left out. Pure.
 */
export function planCalls(calendar: Calendar, from: Date, to: Date, chance: Chance): PlannedCall[] {
  const freeAt = new Map<number, number>();
  const calls: PlannedCall[] = [];
  for (const at of arrivals(calendar, from, to, chance)) {
    const call = planCall(new Date(at), freeAt, chance);
    if (at + call.ended * 1000 < to.getTime()) calls.push(call);
  }
  return calls;
}

function arrivals(calendar: Calendar, from: Date, to: Date, chance: Chance): number[] {
  const all: number[] = [];
  for (let hour = Math.floor(from.getTime() / HOUR) * HOUR; hour < to.getTime(); hour += HOUR) {
    const day = dayOf(hour);
    const weekday = (((day + 3) % 7) + 7) % 7;
    const holiday = weekday < 5 && !isWorkingDay(calendar, day, 5);
    const expected = CALLS_A_DAY * HOURS[localHour(hour)]! * (holiday ? HOLIDAY : WEEKDAYS[weekday]!);
    for (let at = hour + chance.exponential(HOUR / expected); at < hour + HOUR; at += chance.exponential(HOUR / expected)) all.push(at);
  }
  return all.map(Math.floor).filter((at) => at >= from.getTime() && at < to.getTime());
}

function localHour(instant: number): number {
  return Math.floor((instant - startOf(dayOf(instant))) / HOUR) % 24;
}

function planCall(arrivedAt: Date, freeAt: Map<number, number>, chance: Chance): PlannedCall {
  const language = LANGUAGES[chance.weighted(LANGUAGE_SHARES)]!;
  const call: PlannedCall = {
    arrivedAt,
    caller: Math.floor(CALLERS * chance.next() ** 1.6),
    language,
    menu: null,
    queued: null,
    offers: [],
    answered: null,
    talkEnded: null,
    ended: 0,
    endedBy: 'caller',
    abandonedIn: null,
    mark: null,
  };
  const key = round(chance.happens(0.6) ? 2 + chance.exponential(3) : 8 + chance.exponential(4));
  const early = chance.happens(0.02);
  if (early) return { ...call, ...gaveUpEarly(chance) };
  const queued = { ...call, menu: key > 9 ? 9 : null, queued: key };
  return serve(queued, key, freeAt, chance);
}

function gaveUpEarly(chance: Chance): Partial<PlannedCall> {
  const ended = round(1 + chance.exponential(7));
  return ended > 9 ? { menu: 9, ended, abandonedIn: 'menu' } : { ended, abandonedIn: 'greeting' };
}

/** Waits for the first of those on duty who is free, or gives up before. */
function serve(call: PlannedCall, queued: number, freeAt: Map<number, number>, chance: Chance): PlannedCall {
  const base = call.arrivedAt.getTime() / 1000;
  const patience = queued + 5 + chance.exponential(PATIENCE);
  let offered = queued;
  for (;;) {
    const operator = soonest(onDuty(call, base + offered), freeAt, chance);
    offered = round(Math.max(offered + 0.1, (freeAt.get(operator) ?? 0) - base));
    if (offered >= patience) return { ...call, ended: round(patience), abandonedIn: 'queue' };
    const ring = round(chance.happens(0.012) ? RING_LIMIT : 1.5 + chance.exponential(2.5));
    if (ring >= RING_LIMIT) {
      call.offers.push({ operator, offered, ended: offered + RING_LIMIT, outcome: 'no_answer' });
      // Not responding: away until they say otherwise.
      freeAt.set(operator, base + offered + 15 * 60);
      offered += RING_LIMIT;
      continue;
    }
    call.offers.push({ operator, offered, ended: round(offered + ring), outcome: 'answered' });
    const answered = round(offered + ring + 0.15);
    const talk = Math.min(TALK.most, Math.max(TALK.least, chance.logNormal(TALK.mean, TALK.deviation)));
    freeAt.set(operator, base + answered + talk + WRAP_UP);
    return finish(call, answered, round(answered + talk), chance);
  }
}

/** Who is put down first hears the question for a mark, and half of them answer it. */
function finish(call: PlannedCall, answered: number, talkEnded: number, chance: Chance): PlannedCall {
  const byOperator = chance.happens(0.55);
  const mark = byOperator && chance.happens(0.46) ? MARKS[chance.weighted(MARK_SHARES)]! : null;
  const after = byOperator ? (mark === null ? 9 : 3 + chance.exponential(2)) : 0;
  return { ...call, answered, talkEnded, ended: round(talkEnded + after), endedBy: byOperator ? 'operator' : 'caller', mark };
}

function soonest(operators: readonly number[], freeAt: ReadonlyMap<number, number>, chance: Chance): number {
  const start = chance.whole(0, operators.length - 1);
  const turned = [...operators.slice(start), ...operators.slice(0, start)];
  return turned.reduce((best, operator) => ((freeAt.get(operator) ?? 0) < (freeAt.get(best) ?? 0) ? operator : best));
}

/** Operators of the cast on duty: a day shift, an evening one and one at night, going round; 19 and 20 speak English. */
function onDuty(call: PlannedCall, seconds: number): number[] {
  const instant = seconds * 1000;
  if (call.language === 'en') return [19, 20];
  const hour = localHour(instant);
  const day = dayOf(instant);
  const shift = (offset: number, count: number) => Array.from({ length: count }, (_, n) => ((day * 7 + offset + n) % 20) + 1);
  if (hour >= 8 && hour < 18) return shift(0, 3);
  if (hour >= 6 && hour < 23) return shift(8, 2);
  return shift(14, 2);
}

/** To the millisecond. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
