import type { Language } from '../../../src/surface/identity.ts';
import { type Html, html } from '../html.ts';
import { wordsIn } from '../words.ts';

interface Frame {
  readonly language: Language;
  readonly title: string;
  /** What the scripts are to know of the page. */
  readonly data?: Html;
  readonly looks: keyof typeof SHEETS;
  readonly body: Html;
}

const SHEETS = {
  picker: ['base', 'pieces', 'faces', 'picker'],
  live: ['base', 'pieces', 'faces', 'live', 'pane', 'composer', 'entry', 'message', 'thread', 'form', 'narrow'],
} as const;

/** A whole document. Everything it loads is our own. */
export const page = ({ language, title, data, looks, body }: Frame): Html => html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <link rel="icon" href="/public/icon.svg" type="image/svg+xml">
  ${SHEETS[looks].map((name) => html`<link rel="stylesheet" href="/public/${name}.css">`)}
  ${looks === 'live' && html`<script type="module" src="/public/main.js"></script>`}
</head>
<body class="${looks}" ${data}>
${body}
</body>
</html>
`;

/** The name at the top of every page. */
export const brand = (language: Language): Html => {
  const words = wordsIn(language);
  return html`<a class="brand" href="/"><span class="mark" aria-hidden="true"></span>
    <span class="name">${words.convener}</span>
    <span class="tag">${words.tag}</span></a>`;
};
