/** A poll as somebody with a ballot in their hand sees it. */
export interface Paper {
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

/** The positions one member votes for, each once, ascending. */
export type Ballot = readonly number[];

export type VoteRefusal =
  | { readonly kind: 'no-such-choice' }
  | { readonly kind: 'removed'; readonly choice: PaperChoice }
  | TooMany;
/** With `wanted` it would be `count` votes, more than there are; `standing` is the ballot as it stays. */
export interface TooMany {
  readonly kind: 'too-many';
  readonly wanted: readonly PaperChoice[];
  readonly count: number;
  readonly standing: Ballot;
}
export type Verdict =
  | { readonly ok: true; readonly ballot: Ballot }
  | { readonly ok: false; readonly refusal: VoteRefusal };

/** Votes for one choice, or takes that vote back. */
export function vote(paper: Paper, mine: Ballot, position: number): Verdict {
  const standing = counting(paper, mine);
  if (standing.includes(position)) return { ok: true, ballot: standing.filter((each) => each !== position) };
  return cast(paper, standing, [position]);
}

/** What was picked replaces all that stood among the choices which the menu offered: `from` up to, not including, `to`, from 0. */
export function choose(paper: Paper, mine: Ballot, menu: Menu): Verdict {
  const { from, to } = menu.part ?? { from: 0, to: paper.choices.length };
  const offered = (position: number): boolean => position > from && position <= to;
  if (!menu.picked.every(offered)) return { ok: false, refusal: { kind: 'no-such-choice' } };
  const standing = counting(paper, mine);
  const kept = standing.filter((each) => !offered(each));
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

function cast(paper: Paper, standing: Ballot, added: readonly number[]): Verdict {
  const wanted = added.map((position) => choiceAt(paper, position));
  const known = wanted.filter((choice) => choice !== undefined);
  if (known.length < wanted.length) return { ok: false, refusal: { kind: 'no-such-choice' } };
  const removed = known.find((choice) => choice.removed);
  if (removed) return { ok: false, refusal: { kind: 'removed', choice: removed } };
  const ballot = [...standing, ...added].sort((a, b) => a - b);
  if (ballot.length <= paper.votesEach) return { ok: true, ballot };
  return { ok: false, refusal: { kind: 'too-many', wanted: known, count: ballot.length, standing } };
}
