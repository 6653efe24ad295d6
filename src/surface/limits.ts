import type { Inline } from './text.ts';

/** What one message may hold on a platform, as data. Lengths in UTF-16 units, which is what both platforms count. */
export interface Limits {
  readonly headline: number;
  /** Over all words of a message. */
  readonly total: number;
  /** In one block of words. */
  readonly block: number;
  /** Over all parts of a message, each costing what `parts` says. */
  readonly parts: { readonly total: number; readonly words: number; readonly row: number; readonly control: number };
  /** Buttons side by side. */
  readonly row: number;
  /** Options in one menu. */
  readonly options: number;
  readonly buttonLabel: number;
  readonly optionLabel: number;
  readonly prompt: number;
  /** What a piece of text costs once it is written in the platform's own markup. */
  readonly cost: (part: Inline) => number;
}
