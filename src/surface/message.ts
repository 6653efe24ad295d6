import type { ActionRef } from './action.ts';
import type { Text } from './text.ts';

export interface Message {
  /** Also the notification line and the screen reader's first words: never leave it out. */
  readonly headline: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  /** Said in smaller type. */
  | { readonly kind: 'note'; readonly text: Text }
  | List
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'controls'; readonly controls: readonly Control[] }
  | { readonly kind: 'rule' }
  | Picture
  | Attachment;

export interface List {
  readonly kind: 'list';
  readonly items: readonly Text[];
  /** The number of the first item; without one the items have bullets. */
  readonly from?: number;
}

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

export interface Picture {
  readonly kind: 'picture';
  /** A PNG in base64: a message is kept as JSON until it is sent. */
  readonly png: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** A file of text that goes along with the message. */
export interface Attachment {
  readonly kind: 'file';
  /** With its ending, as `poll-3.csv`. */
  readonly name: string;
  /** As `text/csv`. */
  readonly type: string;
  readonly content: string;
}

export type Control = Button | Pick | Link;

export interface Button {
  readonly kind: 'button';
  readonly label: string;
  readonly action: ActionRef;
  readonly tone?: 'primary' | 'danger';
}

/** A menu. What is picked replaces what this reader picked in this menu before. */
export interface Pick {
  readonly kind: 'pick';
  readonly prompt: string;
  readonly action: ActionRef;
  readonly options: readonly Choice[];
  /** How many may be picked at once; `min` 0 lets a reader take everything back. */
  readonly min: number;
  readonly max: number;
}

export interface Link {
  readonly kind: 'link';
  readonly label: string;
  readonly url: string;
}

export interface Choice {
  readonly label: string;
  readonly value: string;
}

export const text = (of: Text): Block => ({ kind: 'text', text: of });
export const note = (of: Text): Block => ({ kind: 'note', text: of });
export const list = (items: readonly Text[]): Block => ({ kind: 'list', items });
export const numbered = (items: readonly Text[]): Block => ({ kind: 'list', items, from: 1 });
export const facts = (rows: readonly Fact[]): Block => ({ kind: 'facts', rows });
export const controls = (...of: readonly Control[]): Block => ({ kind: 'controls', controls: of });
export const picture = (png: Uint8Array, alt: string): Block => ({
  kind: 'picture',
  png: Buffer.from(png).toString('base64'),
  alt,
});
export const file = (of: Omit<Attachment, 'kind'>): Block => ({ kind: 'file', ...of });
export const rule: Block = { kind: 'rule' };

/** One sentence and nothing else. */
export const said = (headline: string): Message => ({ headline, blocks: [] });
