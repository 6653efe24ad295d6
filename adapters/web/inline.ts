import type { Inline, Text } from '../../src/surface/text.ts';
import { pageAt, spotAt } from './addresses.ts';
import { type Html, html } from './html.ts';
import { printed, type Reader } from './moments.ts';
import type { Side } from './view.ts';

/** Whoever reads it: moments are shown in their zone, and their own name stands out. `language` is the message's. */
export interface Onlooker extends Reader {
  readonly person: string;
  /** Of the page, where the entry that a link of ours leads to may stand. */
  readonly side: Side;
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
      return isAddress(part.url) ? anchor({ url: part.url, label: part.text }, onlooker) : html`${part.text}`;
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

type Follower = Pick<Onlooker, 'person' | 'side'>;

/** A link elsewhere opens beside this page; one to an entry of ours leads there on it. `looks` is its class. */
export function anchor(to: { readonly url: string; readonly label: string }, by: Follower, looks = ''): Html {
  const spot = spotAt(to.url);
  const style = looks !== '' && html`class="${looks}"`;
  return spot
    ? html`<a ${style} href="${pageAt(spot, by.person)}" data-entry="${by.side}-${spot.id}">${to.label}</a>`
    : html`<a ${style} href="${to.url}" target="_blank" rel="noopener noreferrer">${to.label}</a>`;
}
