import type { MemberId } from '../../../surface/identity.ts';

/** Asked at once about one question. */
export const HELPERS_AT_MOST = 5;
/** Of any seven days; more would make us a nuisance. */
export const NUDGES_AT_MOST = 3;
export const WEEK = 7 * 24 * 60 * 60_000;

/** Something that speaks for a member being able to answer: how much, from 0 to 1. */
export interface Sign {
  readonly member: MemberId;
  readonly fit: number;
}

export interface Choosing {
  readonly now: Date;
  /** Who is not to be asked: the asker, and whoever wants to know it themselves or does not want to be asked. */
  readonly without: ReadonlySet<MemberId>;
  /** When members were asked to help, with whatever question. */
  readonly asked: readonly { readonly member: MemberId; readonly at: Date }[];
}

/** Who is asked to help: at most five, the best fit first, and nobody more than three times in any seven days. */
export function helpersAmong(signs: readonly Sign[], { now, without, asked }: Choosing): readonly MemberId[] {
  const lately = Map.groupBy(
    asked.filter(({ at }) => now.getTime() - at.getTime() < WEEK),
    (each) => each.member,
  );
  const times = (member: MemberId) => lately.get(member)?.length ?? 0;
  const fits = [...Map.groupBy(signs, (each) => each.member)].map(([member, all]) => ({
    member,
    fit: all.reduce((sum, each) => sum + each.fit, 0),
  }));
  return fits
    .filter(({ member, fit }) => fit > 0 && !without.has(member) && times(member) < NUDGES_AT_MOST)
    .toSorted((a, b) => b.fit - a.fit || times(a.member) - times(b.member) || (a.member < b.member ? -1 : 1))
    .slice(0, HELPERS_AT_MOST)
    .map((each) => each.member);
}

const SHORTEST = 4;
/** Enough of a word to know it by in another form: `curfew` and `curfews`. */
const STEM = 5;

/** How much of a question's gist is among what somebody said they know about, from 0 to 1, whatever the words' endings. */
export function topicFit(topics: string, question: string): number {
  const wanted = stems(question);
  if (wanted.size === 0) return 0;
  const known = stems(topics);
  return [...wanted].filter((stem) => known.has(stem)).length / wanted.size;
}

/** Of words as `gist` leaves them. */
const stems = (gist: string): ReadonlySet<string> =>
  new Set(
    gist
      .split(' ')
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.slice(0, STEM)),
  );
