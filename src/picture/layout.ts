import type { Colour } from './colours.ts';
import { legible } from './legible.ts';
import type { Weight } from './studio.ts';
import { wrapped } from './wrapped.ts';

/** What has a name: `tag` is written whatever the words hold, as a topic's number. */
export interface Named {
  readonly tag: string;
  readonly words: string;
}

export interface Bar extends Named {
  /** How long the bar is, beside those of the others; 0 or more. */
  readonly value: number;
  /** The value in words: `12 votes`. */
  readonly figure: string;
  readonly best: boolean;
}

export interface Bars {
  readonly title: Named;
  /** From top to bottom. */
  readonly rows: readonly Bar[];
  /** Said below them, as who took part. */
  readonly foot: string;
}

/** In pixels; words stand on `y`. */
export type Mark =
  | { readonly kind: 'words'; readonly text: string; readonly x: number; readonly y: number; readonly style: Style }
  | { readonly kind: 'bar'; readonly y: number; readonly width: number; readonly colour: Colour };

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Colour;
}

export type Measure = (text: string, style: Style) => number;

/** Shown on a phone at half its size: words 30 high are 15 there. */
export const WIDTH = 800;
export const MARGIN = 40;
export const INNER = WIDTH - 2 * MARGIN;
export const BAR = 20;

/** More rows make a picture that nobody scrolls through: the rest are counted. */
const MOST = 15;
const GAP = 24;
const LINE = 1.27;
const TITLE: Style = { size: 36, weight: 600, colour: 'words' };
const LABEL: Style = { size: 30, weight: 400, colour: 'words' };
const FIGURE: Style = { size: 30, weight: 400, colour: 'figures' };

export interface Laid {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Where everything stands. Words that the fonts cannot write are left out, and their tag stands for them. */
export function layOut({ title, rows, foot }: Bars, measure: Measure): Laid {
  const longest = Math.max(1, ...rows.map((row) => row.value));
  const more = rows.length - MOST;
  const pieces = [
    written(nameOf(title), { style: TITLE, most: 3 }, measure),
    ...rows.slice(0, MOST).map((row) => barOf(row, longest, measure)),
    ...(more > 0 ? [written(`… +${more}`, { style: FIGURE, most: 1 }, measure)] : []),
    written(legible(foot) ?? '', { style: FIGURE, most: 2 }, measure),
  ].filter((piece) => piece.marks.length > 0);
  return stacked(pieces);
}

function stacked(pieces: readonly Laid[]): Laid {
  let y = MARGIN;
  const marks = pieces.flatMap((piece) => {
    const top = y;
    y += piece.height + GAP;
    return piece.marks.map((mark) => ({ ...mark, y: mark.y + top }));
  });
  return { marks, height: Math.ceil(y - GAP + MARGIN) };
}

const nameOf = ({ tag, words }: Named): string => [tag, legible(words)].filter((part) => part).join(' ');

function barOf(row: Bar, longest: number, measure: Measure): Laid {
  const style: Style = row.best ? { ...LABEL, weight: 600 } : LABEL;
  const taken = measure(row.figure, FIGURE);
  const label = written(nameOf(row), { style, most: 2, right: taken + GAP }, measure);
  const top = label.height + 8;
  return {
    marks: [
      ...label.marks,
      { kind: 'words', text: row.figure, x: MARGIN + INNER - taken, y: FIGURE.size, style: FIGURE },
      { kind: 'bar', y: top, width: INNER, colour: 'track' },
      { kind: 'bar', y: top, width: (INNER * row.value) / longest, colour: row.best ? 'best' : 'bar' },
    ],
    height: top + BAR,
  };
}

interface Wanted {
  readonly style: Style;
  /** Lines. */
  readonly most: number;
  /** What is kept free at the right. */
  readonly right?: number;
}

function written(words: string, { style, most, right = 0 }: Wanted, measure: Measure): Laid {
  const lines = wrapped(words, most, (line) => measure(line, style) <= INNER - right);
  const line = style.size * LINE;
  return {
    marks: lines.map((text, i) => ({ kind: 'words', text, x: MARGIN, y: style.size + i * line, style })),
    height: lines.length * line,
  };
}
