import { counting, type Filled, type Paper, running, type Verdict } from './ballot.ts';

/** Whether a choice is to be on the ballot: said outright and not toggled, so that two presses at once count once. */
export type To = 'on' | 'off';

/** Puts a choice after those ranked so far, or takes it out; those behind it move up. */
export function rank(paper: Paper, { ballot }: Filled, { position, to }: Ranking): Verdict {
  if (paper.method !== 'ranked') return { ok: false, refusal: { kind: 'other-method' } };
  const wanted = running(paper, [position]);
  if (!wanted.ok && (to === 'on' || wanted.refusal.kind === 'no-such-choice')) return wanted;
  const order = counting(paper, ballot);
  if (to === 'off') return { ok: true, ballot: order.filter((each) => each !== position) };
  return { ok: true, ballot: order.includes(position) ? order : [...order, position] };
}

export interface Ranking {
  readonly position: number;
  readonly to: To;
}
