import { randomInt } from 'node:crypto';
import { env } from 'node:process';

/**
 * How many random cases a property is tried on, and from which seed: 50,000 unless KENES_CASES says otherwise.
 * The seed is printed so that a failure can be repeated with KENES_SEED.
 */
export function cases(share = 1): { numRuns: number; seed: number } {
  const numRuns = Math.max(1, Math.round(Number(env['KENES_CASES'] ?? 50_000) * share));
  const seed = Number(env['KENES_SEED'] ?? randomInt(2 ** 31));
  console.log(`${numRuns} cases, KENES_SEED=${seed}`);
  return { numRuns, seed };
}
