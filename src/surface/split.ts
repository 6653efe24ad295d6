import type { Limits } from './limits.ts';
import { shrinkFact } from './lines.ts';
import type { Block, Fact, List } from './message.ts';
import { beginning, plain, wholeWords } from './plain.ts';
import { shrinkText } from './shrink.ts';
import type { Inline, Text } from './text.ts';
import { blockCost, factCost, LINE_OVERHEAD, textCost } from './weight.ts';

/** A block of words as several that hold at most `limits.block` each; only a single line that is longer is shortened. */
export function split(block: Block, limits: Limits): readonly Block[] {
  if (blockCost(block, limits) <= limits.block) return [block];
  switch (block.kind) {
    case 'list':
      return splitList(block, limits);
    case 'facts':
      return splitFacts(block.rows, limits).map((rows) => ({ ...block, rows }));
    case 'text':
    case 'note':
      return splitText(block.text, limits).map((text) => ({ ...block, text }));
    case 'controls':
    case 'rule':
    case 'picture':
    case 'file':
      return [block];
  }
}

function splitList(list: List, limits: Limits): readonly List[] {
  const items = list.items.map((item) => shrinkText(item, limits.block, limits));
  let number = list.from;
  return pack(items, (item) => textCost(item, limits), limits.block).map((some) => {
    const part = { ...list, ...(number !== undefined && { from: number }), items: some };
    if (number !== undefined) number += some.length;
    return part;
  });
}

function splitFacts(all: readonly Fact[], limits: Limits): readonly (readonly Fact[])[] {
  const rows = all.map((row) => shrinkFact(row, limits.block, limits));
  return pack(rows, (row) => factCost(row, limits), limits.block);
}

/** In order, as few groups as hold at most `budget` each. */
function pack<T>(all: readonly T[], cost: (one: T) => number, budget: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let used = 0;
  for (const each of all) {
    used += cost(each);
    const last = groups.at(-1);
    if (last && used <= budget) last.push(each);
    else {
      groups.push([each]);
      used = cost(each);
    }
  }
  return groups;
}

function splitText(text: Text, limits: Limits): readonly Text[] {
  const pieces: Text[] = [];
  for (let rest = text; rest.length > 0; ) {
    const first = firstPiece(rest, limits);
    pieces.push(first.piece);
    rest = first.rest;
  }
  return pieces.filter((piece) => plain(piece) !== '');
}

function firstPiece(text: Text, limits: Limits): { readonly piece: Text; readonly rest: Text } {
  let left = limits.block - LINE_OVERHEAD;
  const end = text.findIndex((part) => {
    left -= limits.cost(part);
    return left < 0;
  });
  const next = text[end];
  if (!next) return { piece: text, rest: [] };
  const piece = text.slice(0, end);
  const [head, ...tail] = breakPart(next, left + limits.cost(next), limits);
  if (tail.length > 0 && head) return { piece: [...piece, head], rest: [...tail, ...text.slice(end + 1)] };
  if (piece.length > 0) return { piece, rest: text.slice(end) };
  return { piece: shrinkText([next], limits.block, limits), rest: text.slice(1) };
}

/** The words that cost at most `budget`, and the others; in one where there is no place to break. */
function breakPart(part: Inline, budget: number, limits: Limits): readonly Inline[] {
  if (part.kind !== 'plain' && part.kind !== 'bold' && part.kind !== 'code') return [part];
  const fitting = beginning(part.text, (kept) => limits.cost({ ...part, text: kept }) <= budget);
  const head = wholeWords(fitting, part.text);
  if (head === '') return [part];
  return [
    { ...part, text: head },
    { ...part, text: part.text.slice(head.length) },
  ];
}
