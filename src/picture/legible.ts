/**
 * What the fonts of `studio.ts` have glyphs for, as code points, first and last: Latin with Vietnamese, Greek, Cyrillic,
 * Devanagari, and what stands between words.
 */
export const drawn: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x301],
  [0x303, 0x304],
  [0x308, 0x308],
  [0x323, 0x323],
  [0x370, 0x3e1],
  [0x3f0, 0x3ff],
  [0x400, 0x52f],
  [0x900, 0x97f],
  [0x1e00, 0x1eff],
  [0x200c, 0x200d],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2020],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

const isDrawn = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return drawn.some(([first, last]) => point >= first && point <= last);
};

/**
 * Words as they can be drawn: without emoji and the like. Undefined where a letter or a figure would be an empty box, as
 * of Chinese or Arabic, or nothing is left.
 */
export function legible(words: string): string | undefined {
  const characters = [
    ...words
      .normalize('NFC')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[\u2012\u2015]/g, '\u2013'),
  ];
  if (characters.some((each) => !isDrawn(each) && /[\p{L}\p{N}]/u.test(each))) return undefined;
  const kept = characters.map((each) => (isDrawn(each) ? each : ' ')).join('');
  return kept.replace(/\s+/g, ' ').trim() || undefined;
}
