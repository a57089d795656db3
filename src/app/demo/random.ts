/** Numbers that look random and are the same for the same seed: a demonstration is the same wherever it is shown. */
export type Chance = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True once in `1 / share` times. */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the indexes by weight. */
  weighted(weights: readonly number[]): number;
  /** Exponential with this mean. */
  exponential(mean: number): number;
  /** Log-normal with this mean and standard deviation. */
  logNormal(mean: number, deviation: number): number;
};

/** A generator of 32 bits of state: a Weyl sequence, each term mixed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index === -1 ? weights.length - 1 : index;
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    logNormal(mean, deviation) {
      const variance = Math.log(1 + (deviation / mean) ** 2);
      return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal());
    },
  };
}
