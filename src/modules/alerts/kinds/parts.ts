import type { Outside } from '../readings.ts';
import { type Kind, says, secondsSince, unknown } from './kind.ts';

/** A part says every five seconds that it lives; four times missed is silence, as for /health/ready. */
const SILENCE_SECONDS = 20;

function silent(code: string, part: keyof NonNullable<Outside['parts']>): Kind {
  return {
    code,
    openAfter: 20,
    closeAfter: 30,
    judge({ parts }, _limits, now) {
      if (!parts) return unknown;
      const at = parts[part];
      return says(at && secondsSince(at, now) <= SILENCE_SECONDS ? null : 'critical', { lastAt: at?.toISOString() ?? null });
    },
  };
}

export const partKinds: readonly Kind[] = [
  // Says that it lives only while it owns the line and hears Asterisk.
  silent('line-down', 'telephony'),
  silent('worker-silent', 'worker'),
  // Says so only after its own port greeted it.
  silent('letters-door-closed', 'mail'),
];
