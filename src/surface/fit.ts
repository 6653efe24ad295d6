import { allot } from './allot.ts';
import { collapse, join } from './join.ts';
import type { Limits } from './limits.ts';
import { isWords } from './lines.ts';
import type { Block, Message } from './message.ts';
import { plain, shorten } from './plain.ts';
import { rows } from './rows.ts';
import { shrinkText } from './shrink.ts';
import { split } from './split.ts';
import { bold } from './text.ts';
import { blockCost, LINE_OVERHEAD, partCost, sum, textCost } from './weight.ts';

/**
 * The same message within a platform's limits, unchanged if it is within them already. Long menus, rows and blocks are
 * split; where all is too long, words are shortened with `…` and the last lines of a list counted as `… +12`; where the
 * parts are too many, neighbours are joined. No control is lost and nothing is cut without a sign; only blocks and menus
 * that hold nothing, which platforms refuse, are left out.
 * Throws RangeError where even so it is too much: a view asks for more controls than a message can hold.
 */
export function fit(message: Message, limits: Limits): Message {
  const headline = shorten(message.headline, limits.headline);
  const room = limits.total - textCost([bold(headline)], limits);
  const blocks = message.blocks.flatMap(withoutEmpty);
  for (const fewer of [asIs, join, collapse, brief(limits)]) {
    const fitted = squeeze(rowsOf(fewer(blocks), limits), room, limits);
    if (isWithin(fitted, room, limits)) return { headline, blocks: fitted };
  }
  const parts = sum(rowsOf(blocks, limits).map((block) => partCost(block, limits)));
  throw new RangeError(`a message of ${parts} parts has no form that fits`);
}

function withoutEmpty(block: Block): readonly Block[] {
  if (block.kind === 'text' || block.kind === 'note') return plain(block.text) === '' ? [] : [block];
  if (block.kind === 'list') return block.items.length === 0 ? [] : [block];
  if (block.kind === 'facts') return block.rows.length === 0 ? [] : [block];
  if (block.kind !== 'controls') return [block];
  const controls = block.controls.filter((each) => each.kind !== 'pick' || each.options.length > 0);
  return controls.length === 0 ? [] : [{ ...block, controls }];
}

const asIs = (blocks: readonly Block[]): readonly Block[] => blocks;

/** The fewest blocks, and no two of them for one text. */
const brief = (limits: Limits) => (blocks: readonly Block[]) =>
  collapse(blocks).map((block) =>
    block.kind === 'text' ? { ...block, text: shrinkText(block.text, limits.block, limits) } : block,
  );

const rowsOf = (blocks: readonly Block[], limits: Limits): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'controls' ? rows(block.controls, limits) : [block]));

function squeeze(blocks: readonly Block[], room: number, limits: Limits): readonly Block[] {
  const within = (most: number) => allot(blocks, most, limits).flatMap((block) => split(block, limits));
  const parts = within(room);
  const cost = sum(parts.map((block) => blockCost(block, limits)));
  // A text in two blocks pays for one more line, and for its markup once more.
  return cost <= room ? parts : within(room - 2 * LINE_OVERHEAD * (parts.length - blocks.length));
}

function isWithin(blocks: readonly Block[], room: number, limits: Limits): boolean {
  const costs = blocks.map((block) => blockCost(block, limits));
  const parts = sum(blocks.map((block) => partCost(block, limits)));
  return (
    parts <= limits.parts.total &&
    sum(costs) <= room &&
    blocks.every((block, i) => !isWords(block) || (costs[i] ?? 0) <= limits.block)
  );
}
