import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const find = createRequire(import.meta.url).resolve;

/** Slack's own letters are Lato's; Discord's are its own, and Noto Sans is what its clients name next. */
const LETTERS = { Lato: ['lato', [400, 700, 900]], 'Noto Sans': ['noto-sans', [400, 500, 600, 700]] } as const;

/** The letters as CSS that needs no other file. */
export function fontFaces(family: keyof typeof LETTERS): string {
  const [name, weights] = LETTERS[family];
  const faces = weights.map((weight) => {
    const file = readFileSync(find(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`));
    const source = `url(data:font/woff2;base64,${file.toString('base64')})`;
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: ${source} format('woff2'); }`;
  });
  return faces.join('\n');
}
