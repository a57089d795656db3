export const severities = ['warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** What a reading says, in numbers and words for `alert.<kind>.reading`; instants are ISO 8601 and their names end in `At`. */
export type Detail = Record<string, string | number | null>;

/** What a check says of one reading; `null` severity: in order. `unknown`: the reading could not be taken. */
export type Judgement = { subject: string; severity: Severity | null; detail: Detail } | { subject: string; unknown: true };

/** What a check saw last: since when it says so, and whether it could look the last time. */
export type Watch = { verdict: 'ok' | 'firing'; since: Date; severity: Severity; known: boolean; detail: Detail };

/** How long a check must say the same before an alert opens or closes, in seconds. */
export type Patience = { openAfter: number; closeAfter: number };

export type Act = 'open' | 'worse' | 'close' | null;

/**
 * The next state of a watch, and what follows for its alert. An alert opens when the check fired for `openAfter` without
 * a break and closes when it was in order for `closeAfter`, so that what flickers neither wakes people again and again nor
 * hides. A reading that could not be taken changes nothing: it is neither good news nor bad.
 */
export function step(
  before: Watch | null,
  judged: Judgement,
  open: Severity | null,
  patience: Patience,
  now: Date,
): { watch: Watch; act: Act } {
  if ('unknown' in judged) {
    const blind: Watch = before ?? { verdict: 'ok', since: now, severity: 'warning', known: false, detail: {} };
    return { watch: { ...blind, known: false }, act: null };
  }
  const verdict = judged.severity ? 'firing' : 'ok';
  const since = before?.verdict === verdict ? before.since : now;
  const severity = judged.severity ?? before?.severity ?? 'warning';
  const watch: Watch = { verdict, since, severity, known: true, detail: judged.detail };
  return { watch, act: actOf(watch, open, patience, (now.getTime() - since.getTime()) / 1_000) };
}

function actOf({ verdict, severity }: Watch, open: Severity | null, { openAfter, closeAfter }: Patience, seconds: number): Act {
  if (verdict === 'ok') return open && seconds >= closeAfter ? 'close' : null;
  if (!open) return seconds >= openAfter ? 'open' : null;
  return open === 'warning' && severity === 'critical' ? 'worse' : null;
}
