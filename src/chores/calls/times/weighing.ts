import type { Work } from '../../../kernel/work.ts';
import { sureToSpeak } from '../announce/speakers.ts';
import { type Call, endOf, overlap } from '../model.ts';
import type { Unfit, Weighed } from './choice.ts';
import type { Dating } from './datings.ts';
import { costOf, groupsOf, strainsOf } from './fairness.ts';
import { carriersOf } from './ledger.ts';
import { otherCalls } from './seeking.ts';
import { refusals, tally } from './votes.ts';

const LATE = 60 * 60_000;
const NOTICE = 24 * 60 * 60_000;

/** Every slot of a search with all that its choice depends on. */
export async function weigh(work: Work, dating: Dating, call: Call): Promise<readonly Weighed[]> {
  const { tx, community, now } = work;
  const slots = (await tally(tx, dating.id)).map((slot) => ({ ...slot, minutes: call.minutes }));
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const members = await carriersOf(tx, community.id, now);
  const groups = groupsOf(members, { from: first.startsAt, to: endOf(last) });
  const refused = await refusedBySpeakers(work, dating.id, call);
  const planned = await otherCalls(work, call);
  const unfit = (slot: (typeof slots)[number]): Unfit | undefined => {
    if (refused.has(slot.position)) return 'speaker';
    if (planned.some((each) => overlap(each, slot))) return 'taken';
    return tooSoon(slot.startsAt, dating, now) ? 'soon' : undefined;
  };
  return slots.map((slot) => ({ ...slot, cost: costOf(groups, strainsOf(groups, slot)), unfit: unfit(slot) }));
}

/** After downtime it is decided late: whoever said yes to a time that is hours away has to hear of it first. */
const tooSoon = (startsAt: Date, { closesAt }: Dating, now: Date): boolean =>
  now.getTime() - closesAt.getTime() > LATE && startsAt.getTime() - now.getTime() < NOTICE;

/** Slots at which somebody cannot who is sure to speak; before anybody is, those at which none of the volunteers can. */
async function refusedBySpeakers({ tx }: Work, dating: string, call: Call): Promise<ReadonlySet<number>> {
  const sure = (await sureToSpeak(tx, call.id)).map((each) => each.member);
  const asked = sure.length > 0 ? sure : call.volunteers;
  const needed = sure.length > 0 ? 1 : call.volunteers.length;
  const said = Map.groupBy(await refusals(tx, dating, asked), ({ position }) => position);
  return new Set([...said].filter(([, refusing]) => refusing.length >= needed).map(([position]) => position));
}
