import type { Look, Work } from '../../../kernel/work.ts';
import { type Call, type Dated, overlap } from '../model.ts';
import { upcomingCalls } from '../store.ts';
import type { NewSlot } from './datings.ts';
import { carriersOf, pastCalls } from './ledger.ts';
import { propose, type Search } from './propose.ts';

const DAY = 24 * 60 * 60_000;
const PROPOSALS = 5;
/** From the close on: time enough to find a speaker, and not so far ahead that nobody can tell. */
const WINDOW = { from: 4 * DAY, to: 18 * DAY };

type Sought = Pick<Call, 'id' | 'minutes'>;

/** Slots for a call whose date is decided at `closesAt`, the fairest first. */
export async function proposedSlots(work: Work, call: Sought, closesAt: Date): Promise<readonly NewSlot[]> {
  const { tx, community, now } = work;
  const search: Search = {
    members: await carriersOf(tx, community.id, now),
    minutes: call.minutes,
    from: new Date(closesAt.getTime() + WINDOW.from),
    to: new Date(closesAt.getTime() + WINDOW.to),
    zone: community.zone,
    busy: await otherCalls(work, call),
    past: await pastCalls(tx, community.id),
    count: PROPOSALS,
  };
  const found = propose(search);
  // Where calls fill all of it, one that runs into another is better than none at all.
  return found.length > 0 ? found : propose({ ...search, busy: [] });
}

/** Calls that are planned at one of these times. */
export async function clashing(look: Look, call: Sought, slots: readonly NewSlot[]): Promise<readonly Dated[]> {
  const meetings = slots.map(({ startsAt }) => ({ startsAt, minutes: call.minutes }));
  return (await otherCalls(look, call)).filter((each) => meetings.some((meeting) => overlap(each, meeting)));
}

/** All calls ahead but this one. */
export const otherCalls = async ({ tx, community, now }: Look, { id }: Pick<Call, 'id'>): Promise<readonly Dated[]> =>
  (await upcomingCalls(tx, community.id, now)).filter((each) => each.id !== id);
