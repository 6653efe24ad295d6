import { crc32, deflateSync } from 'node:zlib';
import type { Dots } from './png-read.ts';

/** The most that one byte a dot can name. */
const COLOURS = 256;
/** Surfaces are kept exactly; of the shades on a letter's edge, those nearer than this (over three channels) are one. */
const SURFACES = 32;
const NEAR = 24;

/** The same image with 256 colours at most, as PNG: drawings have few, and it weighs a third. */
export function writePng({ width, height, colours: dots }: Dots): Buffer {
  const { palette, place } = paletteOf(dots);
  const rows = Buffer.alloc(height * (width + 1));
  for (const [i, dot] of dots.entries()) rows[i + Math.floor(i / width) + 1] = place(dot);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((each) => channels(each)));
  const parts = [
    part('IHDR', head),
    part('PLTE', colours),
    part('IDAT', deflateSync(rows, { level: 9 })),
    part('IEND'),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

function part(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

const channels = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

const distance = (a: number, b: number): number => {
  const other = channels(b);
  return channels(a).reduce((sum, each, i) => sum + Math.abs(each - (other[i] ?? 0)), 0);
};

/** The colours there are most of, and of the rare ones none near another; every other colour is shown as the nearest of them. */
function paletteOf(dots: Uint32Array): {
  readonly palette: readonly number[];
  readonly place: (colour: number) => number;
} {
  const counts = new Map<number, number>();
  for (const dot of dots) counts.set(dot, (counts.get(dot) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (palette.length === COLOURS) break;
    if (palette.length < SURFACES || palette.every((each) => distance(each, colour) > NEAR)) palette.push(colour);
  }
  const places = new Map<number, number>();
  const nearest = (colour: number) =>
    palette.reduce((best, each, i) => (distance(each, colour) < distance(palette[best] ?? 0, colour) ? i : best), 0);
  const place = (colour: number) => {
    const known = places.get(colour) ?? nearest(colour);
    places.set(colour, known);
    return known;
  };
  return { palette, place };
}
