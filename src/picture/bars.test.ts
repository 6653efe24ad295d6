import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { bars } from './bars.ts';
import { colours } from './colours.ts';
import type { Bar, Bars } from './layout.ts';
import { drawn } from './legible.ts';
import { studio } from './studio.ts';

const row = (words: string, value = 3): Bar => ({ tag: '1.', words, value, figure: `${value} votes`, best: false });
const chart = (rows: readonly Bar[], title = 'What next?'): Bars => ({
  title: { tag: '#4', words: title },
  rows,
  foot: 'Turnout: 3 of 9.',
});
const drawnFrom = async (of: Bars): Promise<string> => Buffer.from((await bars(of)) ?? []).toString('base64');
const sizeOf = async (of: Bars) => {
  const { width, height } = await loadImage((await bars(of)) ?? Buffer.alloc(0));
  return { width, height };
};

describe('a chart of bars', () => {
  it('is a PNG, 800 wide and as high as its rows', async () => {
    const few = await sizeOf(chart([row('Curfews'), row('Mentors')]));
    const more = await sizeOf(chart([row('Curfews'), row('Mentors'), row('Parks')]));
    expect(few.width).toBe(800);
    expect(more.height).toBeGreaterThan(few.height);
  });

  it('draws fifteen rows and counts the rest, so that forty are no higher than sixteen', async () => {
    const so = (count: number) => chart(Array.from({ length: count }, () => row('Curfews')));
    expect((await sizeOf(so(40))).height).toBe((await sizeOf(so(16))).height);
    expect(await drawnFrom(so(40))).not.toBe(await drawnFrom(so(16)));
  });

  it.each(['日本語の道', 'الإضاءة في الشوارع', 'Street 街 lights', '한국어', 'ไทย', '①'])(
    'has the number alone for “%s”, which its fonts cannot write',
    async (words) => {
      expect(await drawnFrom(chart([row(words)]))).toBe(await drawnFrom(chart([row('')])));
    },
  );

  it('leaves emoji out of words that it can write', async () => {
    expect(await drawnFrom(chart([row('🚌 Night buses 🔥🔥')]))).toBe(await drawnFrom(chart([row('Night buses')])));
  });

  it('writes Latin, Greek, Cyrillic, Vietnamese and Devanagari', async () => {
    const titles = ['¿Quién paga? Łódź', 'Καλημέρα', 'Привет', 'Tiếng Việt', 'नमस्ते'];
    const pictures = await Promise.all(titles.map((words) => drawnFrom(chart([row(words)]))));
    expect(new Set([...pictures, await drawnFrom(chart([row('')]))]).size).toBe(titles.length + 1);
  });

  it('takes no votes, no rows and words without end', async () => {
    for (const of of [chart([]), chart([row('Curfews', 0)]), chart([row('x'.repeat(500))], 'y '.repeat(300))]) {
      expect((await sizeOf(of)).height).toBeLessThan(500);
    }
  });
});

/** Relative luminance and contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('its colours', () => {
  it.each(['words', 'figures'] as const)('make %s stand out from the paper 7 to 1', (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(7);
  });
  it.each(['bar', 'best'] as const)('make a %s stand out from the paper and its track 3 to 1', (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours[name], colours.track)).toBeGreaterThanOrEqual(3);
  });
  it('are on a paper of its own, whatever is behind the picture', async () => {
    const room = await studio();
    const image = await loadImage((await bars(chart([row('Curfews')]))) ?? Buffer.alloc(0));
    const sheet = room?.canvas(image.width, image.height);
    sheet?.context.drawImage(image, 0, 0);
    const [red, green, blue, alpha] = sheet?.context.getImageData(20, image.height - 20, 1, 1).data ?? [];
    expect([red, green, blue, alpha]).toEqual([255, 255, 255, 255]);
  });
});

it('has a glyph for every character that it claims to draw', async () => {
  const room = await studio();
  if (!room) throw new Error('there is no canvas here');
  const { context } = room.canvas(80, 80);
  const look = (character: string, weight: 400 | 600): string => {
    context.clearRect(0, 0, 80, 80);
    context.font = room.font(30, weight);
    context.fillText(character, 20, 50);
    return Buffer.from(context.getImageData(0, 0, 80, 80).data).toString('base64');
  };
  const claimed = drawn.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
  expect(claimed.length).toBeGreaterThan(1_000);
  for (const weight of [400, 600] as const) {
    const box = look('日', weight);
    const missing = claimed.filter((each) => !/[\p{Cn}\p{Cf}]/u.test(each) && look(each, weight) === box);
    expect(missing).toEqual([]);
  }
});
