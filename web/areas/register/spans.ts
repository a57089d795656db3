import type { CallDetail, Stage } from '../../api/types.ts';

export type Span = { stage: Stage['stage'] | 'rating' | 'end'; fromMs: number; toMs: number; operator: string | null };

/** When the recording begins: its first part, else the moment the call came. */
export function recordingStart(call: CallDetail): number {
  const [first] = call.segments;
  return new Date(first?.startedAt ?? call.arrivedAt).getTime();
}

/** The stages of a call on the recording's own timeline, in milliseconds; what lies before it begins at 0. */
export function spansOf(call: CallDetail, durationMs: number): Span[] {
  const start = recordingStart(call);
  const at = (instant: string | null) =>
    Math.min(durationMs, Math.max(0, instant === null ? durationMs : new Date(instant).getTime() - start));
  const spans = call.timeline.map(({ stage, from, to }) => ({
    stage,
    fromMs: at(from),
    toMs: at(to),
    operator: stage === 'talk' ? operatorAt(call, from) : null,
  }));
  return spans.filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** Who spoke from then on: whoever joined last before that moment. A join is recorded a moment after its stage began. */
function operatorAt(call: CallDetail, instant: string): string | null {
  const limit = new Date(instant).getTime() + 1_000;
  return call.legs.findLast(({ joinedAt }) => new Date(joinedAt).getTime() <= limit)?.operatorName ?? null;
}
