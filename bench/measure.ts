/** One line of a bench's result. `ratio` is ours ÷ reference. */
export type Row = { what: string; ours: number; reference: number; ratio: number; unit: string; runs: number };

/** How often each side is run; the median of so many is what is told. */
export const RUNS = 5;

/** The middle one of the values; of an even number, the lower middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that a share `q` of the values does not exceed. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)] ?? Number.NaN;
}

/** What one run of one side measured, by the name of its row. */
export type Measured = Record<string, number>;

/**
 * Runs ours and the reference by turns, who begins changing each round, so that a machine that slows down slows both.
 * Answers one row for each figure: medians of both, and the ratio of the medians.
 */
export async function alternate(
  ours: () => Promise<Measured> | Measured,
  reference: () => Promise<Measured> | Measured,
  units: Record<string, string>,
  runs = RUNS,
): Promise<Row[]> {
  const all: Record<'ours' | 'reference', Measured[]> = { ours: [], reference: [] };
  for (let turn = 0; turn < runs; turn += 1) {
    const order = turn % 2 === 0 ? (['ours', 'reference'] as const) : (['reference', 'ours'] as const);
    for (const side of order) all[side].push(await (side === 'ours' ? ours() : reference()));
  }
  return Object.entries(units).map(([what, unit]) => {
    const middle = (side: Measured[]) => median(side.map((measured) => measured[what]!));
    return rowOf(what, unit, middle(all.ours), middle(all.reference), runs);
  });
}

/** A row with rounded figures. Two sides that are both 0 are equal. */
export function rowOf(what: string, unit: string, ours: number, reference: number, runs: number): Row {
  const ratio = reference === 0 ? (ours === 0 ? 1 : ours) : ours / reference;
  return { what, ours: round(ours), reference: round(reference), ratio: round(ratio), unit, runs };
}

/** Four significant figures. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
