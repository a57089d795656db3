import type { Obligation, Reading } from '../api/types.ts';
import { dueMoment, dueText, stretch } from '../language/time.ts';
import type { Translate } from '../language/texts.ts';
import type { Status } from './status-shape.tsx';

/** In its last four hours an open term "needs a look". */
const SOON_MS = 4 * 3_600_000;

/** How an open term stands, by the clock alone. */
export function statusOfTerm(dueAt: string, now: Date): 'open' | 'soon' | 'late' {
  const left = new Date(dueAt).getTime() - now.getTime();
  if (left <= 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'open';
}

/** The share of a term used at `now`, by the clock. */
export function shareUsed(from: string, dueAt: string, now: Date): number {
  const [start, end] = [new Date(from).getTime(), new Date(dueAt).getTime()];
  return end <= start ? 1 : Math.min(1, Math.max(0, (now.getTime() - start) / (end - start)));
}

/** The status of an obligation: kept and excused stay what they are, whatever the clock says. */
export function statusOfObligation(duty: Pick<Obligation, 'state' | 'late' | 'dueAt'>, now: Date): Status {
  if (duty.state !== 'open') return duty.state;
  return duty.late ? 'late' : statusOfTerm(duty.dueAt, now);
}

/** 'until 24.11 23:59', or '2 d 11 h late'. */
export function timeLeft(dueAt: string, now: Date, t: Translate): string {
  const late = now.getTime() - dueMoment(dueAt).getTime();
  return late > 0 ? t('web.ui.term.late-by', { time: stretch(late, t) }) : t('web.ui.term.until', { time: dueText(dueAt, now) });
}

/** '2 WD', '4 h', 'by the 5th' in the reader's abbreviations. */
export function termText(reading: Pick<Reading, 'amount' | 'unit'>, t: Translate): string {
  return t(`web.ui.term.${reading.unit}`, { amount: reading.amount });
}
