import type { Recurrence } from '../../../time/recurrence.ts';
import type { Dated } from '../model.ts';
import { overlap } from '../model.ts';
import { occurrencesAhead } from './occurrences.ts';

/** What a coordinator wants to have planned. Plain data: survives JSON. */
export interface Plan {
  readonly title: string | null;
  readonly minutes: number;
  readonly link: string | null;
  readonly agenda: string | null;
  readonly when: When;
}

export type When =
  /** ISO. */
  { readonly kind: 'once'; readonly startsAt: string } | { readonly kind: 'series'; readonly recurrence: Recurrence };

/** When the calls of a plan start, as far as they are planned now; none where its time has passed meanwhile. */
export function startsOf({ when }: Plan, now: Date): readonly Date[] {
  if (when.kind === 'series') return occurrencesAhead(when.recurrence, now).map((each) => each.due);
  const startsAt = new Date(when.startsAt);
  return startsAt > now ? [startsAt] : [];
}

/** The planned calls that are under way at one of these times, each once. */
export function clashes(planned: readonly Dated[], starts: readonly Date[], minutes: number): readonly Dated[] {
  return planned.filter((call) => starts.some((startsAt) => overlap(call, { startsAt, minutes })));
}
