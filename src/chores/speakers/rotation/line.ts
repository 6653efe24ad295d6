import { eq } from 'drizzle-orm';
import { type Listed, roster } from '../../../community/roster.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Call } from '../slots/model.ts';
import { skips, volunteers } from '../tables.ts';
import { fitOf } from './fit.ts';
import { type Candidate, order, type Place } from './order.ts';
import { awayOn, replay } from './replay.ts';
import { historyOf, movesOf, speakerBefore } from './store.ts';

/** Who could speak, in the order in which they are asked. */
export interface Line {
  readonly places: readonly Place[];
  readonly members: ReadonlyMap<MemberId, Listed>;
  /** Volunteers who are not to be had that day. */
  readonly away: ReadonlySet<MemberId>;
  /** Who is to be passed over once. */
  readonly skipped: ReadonlySet<MemberId>;
  readonly lastSite: string | null;
}

/** The call to find a speaker for; without one the order is that of the next, whatever it is about. */
type For = Pick<Call, 'title' | 'startsAt'>;

export interface Wanted {
  readonly community: CommunityId;
  readonly now: Date;
  readonly call: For | undefined;
  /** Who is not to be had for it, for another reason than being away. */
  readonly without?: ReadonlySet<MemberId>;
}

export async function lineFor(tx: Tx, { community, now, call, without = new Set() }: Wanted): Promise<Line> {
  const history = await historyOf(tx, community);
  const members = new Map((await roster(tx, community)).map((each) => [each.id, each]));
  const away = awayOn(history.absences, call?.startsAt ?? now, now);
  const last = await speakerBefore(tx, { community, before: call?.startsAt });
  const lastSite = (last && members.get(last)?.site) ?? null;
  const candidates = (await topicsOf(tx, community)).flatMap(({ member, topics }): readonly Candidate[] => {
    const site = members.get(member)?.site ?? null;
    return away.has(member) || without.has(member) ? [] : [{ member, site, fit: call ? fitOf(topics, call.title) : 0 }];
  });
  const asked = { lastSite, moves: await movesOf(tx, community) };
  const skipped = await tx.select({ member: skips.member }).from(skips).where(eq(skips.community, community));
  return {
    places: order(replay(history), candidates, asked),
    members,
    away,
    skipped: new Set(skipped.map((each) => each.member)),
    lastSite,
  };
}

const topicsOf = (tx: Tx, community: CommunityId) =>
  tx
    .select({ member: volunteers.member, topics: volunteers.topics, left: volunteers.leftAt })
    .from(volunteers)
    .where(eq(volunteers.community, community))
    .then((rows) => rows.filter((row) => row.left === null));
