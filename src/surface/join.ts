import type { Block, List } from './message.ts';
import { bold, rich, type Text } from './text.ts';

/** Fewer blocks that say the same: neighbours of one kind become one. */
export function join(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const both = last && pair(last, block);
    if (both) joined.splice(-1, 1, both);
    else joined.push(block);
  }
  return joined;
}

/** The fewest blocks: all words between two rows of controls as one text. */
export const collapse = (blocks: readonly Block[]): readonly Block[] => join(blocks.map(asText));

function pair(a: Block, b: Block): Block | undefined {
  if (a.kind === 'list' && b.kind === 'list') return pairOfLists(a, b);
  if (a.kind === 'facts' && b.kind === 'facts') return { ...a, rows: [...a.rows, ...b.rows] };
  if (a.kind === 'controls' && b.kind === 'controls') return { ...a, controls: [...a.controls, ...b.controls] };
  if (a.kind === 'rule' && b.kind === 'rule') return a;
  return 'text' in a && 'text' in b && a.kind === b.kind ? { ...a, text: rich`${a.text}\n${b.text}` } : undefined;
}

function pairOfLists(a: List, b: List): Block | undefined {
  const next = a.from === undefined ? undefined : a.from + a.items.length;
  return next === b.from ? { ...a, items: [...a.items, ...b.items] } : undefined;
}

function asText(block: Block): Block {
  switch (block.kind) {
    case 'text':
    case 'controls':
    case 'picture':
    case 'file':
      return block;
    case 'note':
      return { kind: 'text', text: block.text };
    case 'rule':
      return { kind: 'text', text: rich`———` };
    case 'list': {
      const { from } = block;
      return lines(block.items.map((item, i) => rich`${from === undefined ? '•' : `${from + i}.`} ${item}`));
    }
    case 'facts':
      return lines(block.rows.map(({ label, value }) => rich`${bold(label)} ${value}`));
  }
}

const lines = (all: readonly Text[]): Block => ({
  kind: 'text',
  text: all.flatMap((line, i) => (i === 0 ? line : rich`\n${line}`)),
});
