import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Colours nearer than this (squared distance in RGB) are one colour to the eye. */
const NEAR = 40;

/** The same picture in at most 256 colours, about a third of the bytes. Takes 8-bit RGB or RGBA without interlace, as Chromium makes them. */
export function smallerPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = choosePalette(pixels);
  const known = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x]!;
      let index = known.get(colour);
      if (index === undefined) known.set(colour, (index = nearest(palette, colour)));
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** The most frequent colours first, each unlike those already taken. */
function choosePalette(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length === MOST_COLOURS) break;
    if (palette.every((taken) => distance(taken, colour) > NEAR)) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let i = 1; i < palette.length; i++) if (distance(palette[i]!, colour) < distance(palette[best]!, colour)) best = i;
  return best;
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height, depth, type, interlace] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25], png[28]];
  if (depth !== 8 || (type !== 2 && type !== 6) || interlace !== 0) throw new Error('this kind of PNG is not known here');
  const size = type === 6 ? 4 : 3;
  const stride = width * size;
  const raw = inflateSync(Buffer.concat(data));
  const pixels = new Uint32Array(width * height);
  let before = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const line = unfilter(raw.subarray(y * (stride + 1), (y + 1) * (stride + 1)), before, size);
    for (let x = 0; x < width; x++) pixels[y * width + x] = (line[x * size]! << 16) | (line[x * size + 1]! << 8) | line[x * size + 2]!;
    before = line;
  }
  return { width, height, pixels };
}

/** Takes back the filter of one line (PNG specification, 9.2). */
function unfilter(filtered: Buffer, above: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(above.length);
  for (let i = 0; i < line.length; i++) {
    const [left, up, corner] = [line[i - size] ?? 0, above[i]!, above[i - size] ?? 0];
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    line[i] = filtered[i + 1]! + guesses[filtered[0]!]!;
  }
  return line;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
