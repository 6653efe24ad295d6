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
  | { readonly kind: 'rule' };

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
export const rule: Block = { kind: 'rule' };
