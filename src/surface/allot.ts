import type { Limits } from './limits.ts';
import { isWords, leastBlock, shrinkBlock, type Words } from './lines.ts';
import type { Block } from './message.ts';
import { shares } from './share.ts';
import { blockCost, sum } from './weight.ts';

/** The same blocks with their words shortened to cost `room` together, as far as that is possible. */
export function allot(blocks: readonly Block[], room: number, limits: Limits): readonly Block[] {
  const cost = (of: readonly Block[]) => sum(of.map((block) => blockCost(block, limits)));
  if (cost(blocks) <= room) return blocks;
  const words = blocks.filter(isWords);
  const lists = words.filter((block) => block.kind === 'list');
  const others = words.filter((block) => block.kind !== 'list');
  const free = room - (cost(blocks) - cost(words));
  // Lists give way first, down to half: an item cut short is still told apart by its number and its button.
  const forLists = Math.min(cost(lists), Math.max(free - cost(others), Math.floor(free / 2)));
  const budgets = new Map([...among(lists, forLists, limits), ...among(others, free - forLists, limits)]);
  return blocks.map((block) => (isWords(block) ? shrinkBlock(block, budgets.get(block) ?? 0, limits) : block));
}

function among(blocks: readonly Words[], budget: number, limits: Limits): readonly (readonly [Words, number])[] {
  const needs = blocks.map((block) => ({ cost: blockCost(block, limits), least: leastBlock(block, limits) }));
  const budgets = shares(needs, budget);
  return blocks.map((block, i) => [block, budgets[i] ?? 0]);
}
