import type { Method } from '../polls/model.ts';

/** A poll as somebody with a ballot in their hand sees it. */
export interface Paper {
  readonly method: Method;
  readonly votesEach: number;
  /** In order; their positions count from 1. */
  readonly choices: readonly PaperChoice[];
}
export interface PaperChoice {
  readonly position: number;
  readonly title: string;
  /** Its topic was withdrawn: no votes any more, and those it had are their voters' again. */
  readonly removed: boolean;
}

/** The positions one member votes for, each once: ascending, or in order of preference where the poll ranks. */
export type Ballot = readonly number[];

/** A ballot with what is written on it. */
export interface Filled {
  readonly ballot: Ballot;
  /** What each position of `ballot` gets, where the poll scores: 1 to MOST_POINTS. */
  readonly points?: readonly number[];
}
/** The same as the database holds it. */
export interface Held {
  readonly ballot: Ballot;
  readonly points: readonly number[] | null;
}

export type VoteRefusal =
  | { readonly kind: 'no-such-choice' | 'other-method' }
  | { readonly kind: 'removed'; readonly choice: PaperChoice }
  | TooMany;
/** With `wanted` it would be `count` votes, more than there are; `standing` is the ballot as it stays. */
export interface TooMany {
  readonly kind: 'too-many';
  readonly wanted: readonly PaperChoice[];
  readonly count: number;
  readonly standing: Ballot;
}
export type Verdict = ({ readonly ok: true } & Filled) | { readonly ok: false; readonly refusal: VoteRefusal };

const refused = (kind: 'no-such-choice' | 'other-method'): Verdict => ({ ok: false, refusal: { kind } });
const names = ({ method }: Paper): boolean => method === 'approval' || method === 'single';

/** Votes for one choice, or takes that vote back; a single vote moves to it. */
export function vote(paper: Paper, mine: Ballot, position: number): Verdict {
  if (!names(paper)) return refused('other-method');
  const standing = counting(paper, mine);
  if (standing.includes(position)) return { ok: true, ballot: standing.filter((each) => each !== position) };
  return cast(paper, paper.method === 'single' ? [] : standing, [position]);
}

/** Votes for one choice, and leaves a vote that is there already. */
export const support = (paper: Paper, mine: Ballot, position: number): Verdict =>
  counting(paper, mine).includes(position) ? { ok: true, ballot: counting(paper, mine) } : vote(paper, mine, position);

/** What was picked replaces all that stood among the choices which the menu offered: `from` up to, not including, `to`, from 0. */
export function choose(paper: Paper, mine: Ballot, menu: Menu): Verdict {
  if (!names(paper)) return refused('other-method');
  const { from, to } = menu.part ?? { from: 0, to: paper.choices.length };
  const offered = (position: number): boolean => position > from && position <= to;
  if (!menu.picked.every(offered)) return refused('no-such-choice');
  const standing = counting(paper, mine);
  const moved = paper.method === 'single' && menu.picked.length > 0;
  const kept = moved ? [] : standing.filter((each) => !offered(each));
  const verdict = cast(paper, kept, [...new Set(menu.picked)]);
  if (verdict.ok || verdict.refusal.kind !== 'too-many') return verdict;
  return { ok: false, refusal: { ...verdict.refusal, standing } };
}

export interface Menu {
  readonly picked: readonly number[];
  readonly part?: { readonly from: number; readonly to: number } | undefined;
}

/** The votes that still count. */
export const counting = (paper: Paper, mine: Ballot): Ballot =>
  mine.filter((position) => choiceAt(paper, position)?.removed === false);

export const choiceAt = (paper: Paper, position: number): PaperChoice | undefined =>
  paper.choices.find((each) => each.position === position);

/** The choices at these positions, or why they cannot be voted for. */
export function running(
  paper: Paper,
  positions: readonly number[],
):
  | { readonly ok: true; readonly choices: readonly PaperChoice[] }
  | { readonly ok: false; readonly refusal: VoteRefusal } {
  const choices = positions.map((position) => choiceAt(paper, position)).filter((choice) => choice !== undefined);
  if (choices.length < positions.length) return { ok: false, refusal: { kind: 'no-such-choice' } };
  const removed = choices.find((choice) => choice.removed);
  return removed ? { ok: false, refusal: { kind: 'removed', choice: removed } } : { ok: true, choices };
}

function cast(paper: Paper, standing: Ballot, added: readonly number[]): Verdict {
  const wanted = running(paper, added);
  if (!wanted.ok) return wanted;
  const ballot = [...standing, ...added].sort((a, b) => a - b);
  if (ballot.length <= paper.votesEach) return { ok: true, ballot };
  return { ok: false, refusal: { kind: 'too-many', wanted: wanted.choices, count: ballot.length, standing } };
}
