import type { Inline, Text } from '../../src/surface/text.ts';
import { type Html, html } from './html.ts';
import { printed, type Reader } from './moments.ts';

/** Whoever reads it: moments are shown in their zone, and their own name stands out. `language` is the message's. */
export interface Onlooker extends Reader {
  readonly person: string;
}

/** A text for one reader; what people typed is escaped, whatever is in it. */
export const inline = (text: Text, onlooker: Onlooker): readonly Html[] => text.map((part) => piece(part, onlooker));

function piece(part: Inline, onlooker: Onlooker): Html {
  switch (part.kind) {
    case 'plain':
      return html`${part.text}`;
    case 'bold':
      return html`<strong>${part.text}</strong>`;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'link':
      return isAddress(part.url) ? anchor(part.url, part.text) : html`${part.text}`;
    case 'mention':
      return part.account === onlooker.person
        ? html`<mark class="mention">@<bdi>${part.name}</bdi></mark>`
        : html`<span class="mention">@<bdi>${part.name}</bdi></span>`;
    case 'moment': {
      const at = new Date(part.at);
      const words = printed(at, onlooker, part.style);
      return html`<time datetime="${at.toISOString()}">${words}</time>`;
    }
  }
}

/** Nothing that a browser would run. */
export const isAddress = (url: string): boolean => /^(?:https?|mailto):/i.test(url);

export const anchor = (url: string, label: string): Html =>
  html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;
