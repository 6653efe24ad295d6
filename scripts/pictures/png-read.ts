import { inflateSync } from 'node:zlib';

/** An image, row by row, each dot as 0xRRGGBB. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint32Array;
}

/** A PNG as Chromium writes its screenshots: eight bits a channel, no interlacing. Throws on any other. */
export function readPng(png: Buffer): Dots {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const step = { 2: 3, 6: 4 }[png.readUInt8(25)];
  if (png.readUInt8(24) !== 8 || png.readUInt8(28) !== 0 || step === undefined)
    throw new Error('a PNG of another kind');
  const rows = unfiltered(inflateSync(Buffer.concat(contents(png))), { width: width * step, height, step });
  const colours = Uint32Array.from({ length: width * height }, (_, i) => rows.readUIntBE(i * step, 3));
  return { width, height, colours };
}

function contents(png: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, end));
  }
  return found;
}

interface Grid {
  /** Bytes in a row. */
  readonly width: number;
  readonly height: number;
  /** Bytes in a dot. */
  readonly step: number;
}

/** Each byte is kept as its difference to a guess from its neighbours. https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(filtered: Buffer, { width, height, step }: Grid): Buffer {
  const plain = Buffer.alloc(width * height);
  for (let i = 0; i < plain.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const left = x < step ? 0 : (plain[i - step] ?? 0);
    const above = plain[i - width] ?? 0;
    const corner = x < step ? 0 : (plain[i - width - step] ?? 0);
    const filter = filtered[y * (width + 1)] ?? 0;
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
    plain[i] = (filtered[i + y + 1] ?? 0) + guess;
  }
  return plain;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
