/** A slot with what members said of it, as it is weighed when the search closes. */
export interface Weighed {
  readonly position: number;
  readonly startsAt: Date;
  readonly yes: number;
  readonly ifNeedBe: number;
  readonly no: number;
  /** What it would cost everybody together (fairness.ts). */
  readonly cost: number;
  /** Why it is passed over while there is another. */
  readonly unfit: Unfit | undefined;
}

/** `speaker`: who is to speak cannot; `taken`: another call is planned then; `soon`: nobody could be told in time. */
export type Unfit = 'speaker' | 'taken' | 'soon';

export type Choice =
  | {
      readonly kind: 'chosen';
      readonly slot: Weighed;
      readonly by: Reason;
      /** Slots that would have come before it but were passed over. */
      readonly passed: readonly Weighed[];
    }
  /** None of them is ahead any more. */
  | { readonly kind: 'all-past' };

/** What decided: the answers; among as good ones what it costs, or the earlier date; or, with no yes to any, what it costs. */
export type Reason = 'answers' | 'burden' | 'earliest' | 'nobody';

/** A yes counts twice as much as an if-need-be. */
export const points = ({ yes, ifNeedBe }: Pick<Weighed, 'yes' | 'ifNeedBe'>): number => 2 * yes + ifNeedBe;

/** The slot that becomes the call's time, of those that are still ahead. */
export function choose(slots: readonly Weighed[], now: Date): Choice {
  const ahead = slots.filter((each) => each.startsAt > now).toSorted(inOrder);
  const fit = ahead.filter((each) => each.unfit === undefined);
  const [slot, next] = fit.length > 0 ? fit : ahead;
  if (!slot) return { kind: 'all-past' };
  return { kind: 'chosen', slot, by: reason(slot, next), passed: ahead.slice(0, ahead.indexOf(slot)) };
}

const inOrder = (a: Weighed, b: Weighed): number =>
  points(b) - points(a) || a.cost - b.cost || a.startsAt.getTime() - b.startsAt.getTime();

function reason(slot: Weighed, next: Weighed | undefined): Reason {
  if (points(slot) === 0) return 'nobody';
  if (!next || points(next) < points(slot)) return 'answers';
  return next.cost > slot.cost ? 'burden' : 'earliest';
}
