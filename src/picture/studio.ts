import { createRequire } from 'node:module';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

/** A place to draw. */
export interface Studio {
  readonly canvas: (width: number, height: number) => Sheet;
  /** Only to measure on. */
  readonly scratch: Sheet;
  /** For a context's `font`; `size` in pixels. */
  readonly font: (size: number, weight: Weight) => string;
}
interface Sheet {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
}
export type Weight = 400 | 600;

const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext', 'devanagari'] as const;
const WEIGHTS: readonly Weight[] = [400, 600];

let opened: Promise<Studio | undefined> | undefined;

/**
 * Undefined on a machine that the canvas has no build for. Opened when first asked for, since that takes a tenth of a
 * second and 30 MB for good.
 */
export function studio(): Promise<Studio | undefined> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Studio | undefined> {
  const library = await import('@napi-rs/canvas').catch(() => undefined);
  if (!library) return undefined;
  const { createCanvas, GlobalFonts } = library;
  const { resolve } = createRequire(import.meta.url);
  for (const [subset, weight] of SUBSETS.flatMap((each) => WEIGHTS.map((weight) => [each, weight] as const))) {
    const file = resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`);
    GlobalFonts.registerFromPath(file, family(subset, weight));
  }
  const canvas = (width: number, height: number): Sheet => {
    const made = createCanvas(width, height);
    return { canvas: made, context: made.getContext('2d') };
  };
  const font = (size: number, weight: Weight) =>
    `${size}px ${SUBSETS.map((subset) => `"${family(subset, weight)}"`).join(', ')}`;
  return { canvas, font, scratch: canvas(1, 1) };
}

/** The canvas falls back from one family to the next, and not among the files of one. */
const family = (subset: string, weight: Weight): string => `picture ${subset} ${weight}`;
