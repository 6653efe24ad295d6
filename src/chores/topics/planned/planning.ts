import type { Turn } from '../../../kernel/work.ts';
import { stretchOf } from '../../../time/stretch.ts';
import { candidates } from '../backlog/backlog.ts';
import type { Manner } from '../polls/model.ts';
import { LEAST_CHOICES, MOST_CHOICES, type Selected, type Selection, select } from '../polls/selection.ts';
import { openLater } from './opening.ts';
import { addPlan, type Plan } from './store.ts';
import type { Timing } from './timing.ts';

export interface Wanted extends Manner {
  readonly selection: Selection;
  readonly question: string | undefined;
  readonly votes: number;
  readonly closes: Date;
}

/**
 * Whether there can be such a poll. How many topics wait, and which of them stand in a poll, is seen when it opens; that
 * those which were named are there is seen now.
 */
export async function plannable({ tx, community }: Turn, selection: Selection): Promise<Selected> {
  if (selection.kind === 'top') return enough(selection.count);
  const named = await candidates(tx, community.id, selection);
  return select(
    selection,
    named.map((each) => ({ ...each, polled: false })),
  );
}

function enough(count: number): Selected {
  if (count < LEAST_CHOICES) return { ok: false, refusal: { kind: 'too-few', count } };
  if (count > MOST_CHOICES) return { ok: false, refusal: { kind: 'too-many', count } };
  return { ok: true, topics: [] };
}

/** Only under `lockTopics`. */
export async function planPoll(turn: Turn, wanted: Wanted, { first, every, recurrence }: Timing): Promise<Plan> {
  const { tx, community, actor, now } = turn;
  const { closes, question = null, ...held } = wanted;
  const plan = await addPlan(tx, {
    ...held,
    question,
    community: community.id,
    stretch: stretchOf(first.due, closes, community.zone),
    every,
    recurrence,
    createdBy: actor.id,
    createdAt: now,
    nextAt: first.due,
  });
  await openLater(turn, plan.id, first);
  await turn.record('topics.plan', { plan: plan.id, method: plan.method, again: every !== null });
  return plan;
}
