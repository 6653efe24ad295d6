import type { Limits } from './limits.ts';
import type { Block, Fact, List } from './message.ts';
import { type Need, shares } from './share.ts';
import { LEAST_WORDS, leastText, shrinkText, shrinkWords } from './shrink.ts';
import { bold } from './text.ts';
import { factCost, LINE_OVERHEAD, sum, textCost } from './weight.ts';

export type Words = Extract<Block, { readonly kind: 'text' | 'note' | 'list' | 'facts' }>;

const words: readonly Block['kind'][] = ['text', 'note', 'list', 'facts'] satisfies readonly Words['kind'][];
export const isWords = (block: Block): block is Words => words.includes(block.kind);

/** A block of words that costs at most `budget`: shortened and, where that is not enough, its last lines counted: `… +12`. */
export function shrinkBlock(block: Words, budget: number, limits: Limits): Block {
  if (block.kind === 'list') return shrinkList(block, budget, limits);
  if (block.kind === 'facts') return { ...block, rows: shrinkFacts(block.rows, budget, limits) };
  return { ...block, text: shrinkText(block.text, budget, limits) };
}

/** What a block of words cannot do without if all its lines are to stay. */
export function leastBlock(block: Words, limits: Limits): number {
  if (block.kind === 'list') return sum(block.items.map((item) => leastText(item, limits)));
  if (block.kind === 'facts') return sum(block.rows.map((row) => leastFact(row, limits)));
  return leastText(block.text, limits);
}

function shrinkList(list: List, budget: number, limits: Limits): List {
  const needs = list.items.map((item) => ({ cost: textCost(item, limits), least: leastText(item, limits) }));
  const { budgets, dropped } = keepLines(needs, budget, countCost(list.items.length, limits));
  const items = budgets.map((most, i) => shrinkText(list.items[i] ?? [], most, limits));
  return { ...list, items: dropped ? [...items, [{ kind: 'plain', text: count(dropped) }]] : items };
}

function shrinkFacts(all: readonly Fact[], budget: number, limits: Limits): readonly Fact[] {
  const needs = all.map((row) => ({ cost: factCost(row, limits), least: leastFact(row, limits) }));
  const { budgets, dropped } = keepLines(needs, budget, countCost(all.length, limits));
  const rows = all.slice(0, budgets.length).map((row, i) => shrinkFact(row, budgets[i] ?? 0, limits));
  return dropped ? [...rows, { label: count(dropped), value: [] }] : rows;
}

/** The value is shortened first: a label tells what is missing. */
export function shrinkFact(row: Fact, budget: number, limits: Limits): Fact {
  const label = Math.max(leastLabel(row, limits), budget - textCost(row.value, limits));
  const shown = shrinkWords({ kind: 'bold', text: row.label }, label, limits);
  return { label: shown.text, value: shrinkText(row.value, budget - limits.cost(shown), limits) };
}

const leastLabel = ({ label }: Fact, limits: Limits): number => Math.min(limits.cost(bold(label)), LEAST_WORDS);

const leastFact = (row: Fact, limits: Limits): number => leastLabel(row, limits) + leastText(row.value, limits);

const count = (dropped: number): string => `… +${dropped}`;

const countCost = (most: number, limits: Limits): number => LINE_OVERHEAD + limits.cost(bold(count(most)));

/** How many of the first lines stay and what each may cost, with `forCount` set aside where some do not. */
function keepLines(needs: readonly Need[], budget: number, forCount: number) {
  // One line that needs more than there is gets what there is: better than none.
  const most = Math.max(budget - forCount, LINE_OVERHEAD + 2 * LEAST_WORDS);
  const modest = needs.map(({ cost, least }) => ({ cost, least: Math.min(least, most) }));
  if (sum(modest.map(({ least }) => least)) <= budget) return { budgets: shares(modest, budget), dropped: 0 };
  let left = budget - forCount;
  const end = modest.findIndex(({ least }) => {
    left -= least;
    return left < 0;
  });
  const budgets = shares(modest.slice(0, end), budget - forCount);
  return { budgets, dropped: needs.length - end };
}
