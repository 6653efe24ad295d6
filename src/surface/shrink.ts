import type { Limits } from './limits.ts';
import { beginning, cutOff, shorten } from './plain.ts';
import { fairShare } from './share.ts';
import type { Inline, Text } from './text.ts';
import { LINE_OVERHEAD, sum, textCost } from './weight.ts';

/** Words that tell one item of a list from another. */
export const LEAST_WORDS = 32;
/** Below this a word is better left out than cut. */
const LEAST_WORD = 4;
const CUT: Inline = { kind: 'plain', text: '…' };

type Words = Extract<Inline, { readonly text: string }>;
const isWords = (part: Inline): part is Words => 'text' in part;
/** Says something that no shorter form of it says. */
const isWhole = (part: Inline): boolean => part.kind === 'mention' || part.kind === 'moment' || part.kind === 'link';
const brief = (part: Inline): Inline =>
  part.kind === 'link' ? { ...part, text: shorten(part.text, LEAST_WORDS) } : part;

/**
 * A text that costs at most `budget` (which must have room for one line of `…`), what is cut shown by `…`. Long words
 * are cut before short ones, and all words before a mention, a moment or a link.
 */
export function shrinkText(text: Text, budget: number, limits: Limits): Text {
  if (textCost(text, limits) <= budget) return text;
  return levelled(text, budget, limits) ?? headed(text, budget, limits);
}

/** What a text cannot do without: some words, and everything that cannot be cut. */
export function leastText(text: Text, limits: Limits): number {
  return Math.min(textCost(text, limits), LINE_OVERHEAD + LEAST_WORDS + owedTo(text.map(brief), limits));
}

/** One part's words shortened until it costs at most `budget`. */
export function shrinkWords(part: Words, budget: number, limits: Limits): Words {
  const cut = (kept: string): Words => ({ ...part, text: cutOff(kept) });
  if (limits.cost(part) <= budget) return part;
  return cut(beginning(part.text, (kept) => limits.cost(cut(kept)) <= budget));
}

/** The longest parts cut to one length, so that `How do cities price waste… · 12 votes` keeps its votes. */
function levelled(text: Text, budget: number, limits: Limits): Text | undefined {
  const least = (part: Inline) => (isWords(part) ? leastWords(part, limits) : limits.cost(part));
  const more = fairShare(
    text.map((part) => limits.cost(part) - least(part)),
    budget - LINE_OVERHEAD - sum(text.map(least)),
  );
  if (more < LEAST_WORD) return undefined;
  return text.map((part) => (isWords(part) ? shrinkWords(part, least(part) + more, limits) : part));
}

const leastWords = (part: Words, { cost }: Limits): number => Math.min(cost(part), cost({ ...part, text: '…' }));

/** With the `…` that may have to follow what is whole. */
const price = (part: Inline, limits: Limits): number => limits.cost(part) + (isWhole(part) ? limits.cost(CUT) : 0);

/** The first parts as they are, and of the rest only what says something that no shorter form of it says. */
function headed(text: Text, budget: number, limits: Limits): Text {
  const parts = text.map(brief);
  let owed = owedTo(parts, limits);
  let left = budget - LINE_OVERHEAD - limits.cost(CUT);
  const kept: Inline[] = [];
  for (const part of parts) {
    const due = price(part, limits);
    if (isWhole(part)) owed -= due;
    if (due + (isWhole(part) ? 0 : owed) <= left) {
      left -= due;
      kept.push(part);
    } else {
      owed = Number.POSITIVE_INFINITY; // words after a cut would read as if they followed
      if (kept.at(-1) !== CUT) kept.push(CUT);
    }
  }
  return kept;
}

const owedTo = (parts: Text, limits: Limits): number => sum(parts.filter(isWhole).map((part) => price(part, limits)));
