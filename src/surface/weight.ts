import type { Limits } from './limits.ts';
import type { Block, Fact } from './message.ts';
import { bold, type Text } from './text.ts';

/** What a line break, a bullet, a number or a label's markup may add to one line on any platform. */
export const LINE_OVERHEAD = 8;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export const textCost = (text: Text, { cost }: Limits): number => LINE_OVERHEAD + sum(text.map(cost));

export const factCost = ({ label, value }: Fact, limits: Limits): number =>
  limits.cost(bold(label)) + textCost(value, limits);

/** What the words of a block count towards a message's `total`, in the platform's own markup. */
export function blockCost(block: Block, limits: Limits): number {
  switch (block.kind) {
    case 'text':
    case 'note':
      return textCost(block.text, limits);
    case 'list':
      return sum(block.items.map((item) => textCost(item, limits)));
    case 'facts':
      return sum(block.rows.map((row) => factCost(row, limits)));
    case 'controls':
    case 'rule':
    case 'picture':
    case 'file':
      return LINE_OVERHEAD;
  }
}

/** What a block counts towards `parts.total`. */
export function partCost(block: Block, { parts }: Limits): number {
  return block.kind === 'controls' ? parts.row + parts.control * block.controls.length : parts.words;
}
