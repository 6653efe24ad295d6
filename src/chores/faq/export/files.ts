import { type Block, file } from '../../../surface/message.ts';
import type { FaqVoice } from '../words.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import { pageOf } from './page.ts';
import type { Paper } from './paper.ts';

export const formats = ['markdown', 'json', 'html'] as const;
export type Format = (typeof formats)[number];

interface Kind {
  readonly ending: string;
  readonly type: string;
  readonly write: (voice: FaqVoice, paper: Paper) => string;
}

const kinds: Readonly<Record<Format, Kind>> = {
  markdown: { ending: 'md', type: 'text/markdown', write: markdownOf },
  json: { ending: 'json', type: 'application/json', write: (_voice, paper) => jsonOf(paper) },
  html: { ending: 'html', type: 'text/html', write: pageOf },
};

/** Entries as a file to go with a message, named by its day: `faq-2026-03-02.html`, and by its part where there are several. */
export function faqFile(voice: FaqVoice, paper: Paper, format: Format): Block {
  const { ending, type, write } = kinds[format];
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: paper.zone }).format(paper.now);
  const part = paper.parts > 1 ? `-${paper.part}` : '';
  return file({ name: `faq-${day}${part}.${ending}`, type, content: write(voice, paper) });
}
