import type { MemberId } from '../../../surface/identity.ts';

export interface Candidate {
  readonly member: MemberId;
  /** When their last shift began; null: they had none. */
  readonly last: Date | null;
}

/**
 * Whose turn it is: who never had one, else whose lies longest ago; among those who never had one, who joined first. `all` in the
 * order of joining. `not` had the last one, and has the next only where nobody else is there.
 */
export function nextSteward(all: readonly Candidate[], not?: MemberId | null): MemberId | undefined {
  const others = all.filter((each) => each.member !== not);
  const [first] = (others.length > 0 ? others : all).toSorted((a, b) => when(a) - when(b));
  return first?.member;
}

const when = ({ last }: Candidate): number => last?.getTime() ?? Number.MIN_SAFE_INTEGER;
