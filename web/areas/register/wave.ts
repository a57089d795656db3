/** A bar takes three pixels with its gap. */
const PITCH = 4;

type Place = {
  from: number;
  width: number;
  /** Where silence lies, and the height of the loudest to either side. */ middle: number;
  half: number;
};

/** One SVG path of upright bars: the loudness (0 to 1) along the recording, mirrored about the middle. */
export function bars(peaks: readonly number[], { from, width, middle, half }: Place): string {
  const count = Math.max(1, Math.floor(width / PITCH));
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [Math.floor((index * peaks.length) / count), Math.ceil(((index + 1) * peaks.length) / count)];
    const loudest = Math.max(0, ...peaks.slice(start, Math.max(start + 1, end)));
    const height = Math.max(1, Math.min(1, loudest) * half);
    return `M${(from + index * PITCH + 1).toFixed(1)} ${(middle - height).toFixed(1)}v${(2 * height).toFixed(1)}`;
  }).join('');
}

const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 3_600].map((seconds) => seconds * 1000);

/** Moments for the axis, in milliseconds: round ones, at most a dozen, never on top of the end. */
export function ticks(durationMs: number): number[] {
  const step = STEPS_MS.find((one) => durationMs / one <= 12) ?? 7_200_000;
  return Array.from({ length: Math.floor((durationMs * 0.98) / step) + 1 }, (_, index) => index * step);
}

/** A letter of a label is about so wide, and its box takes so much beside. Pixels. */
const LETTER = 7.4;
const BOX = 22;

/** Labels over the wave in two rows: one that would cover its neighbour steps down, and with no room there is left to the list of marks. */
export function placed<Label extends { at: number; words: string }>(labels: readonly Label[]): (Label & { row: number })[] {
  const ends = [0, 0];
  return labels.flatMap((label) => {
    const row = ends.findIndex((end) => label.at >= end);
    if (row < 0) return [];
    ends[row] = label.at + label.words.length * LETTER + BOX;
    return [{ ...label, row }];
  });
}
