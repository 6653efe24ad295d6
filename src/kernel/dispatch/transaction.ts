import { and, eq, sql } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import {
  type Acquaintance,
  type Asked,
  acquaintanceIn,
  type KnownPerson,
  recognise,
  recognising,
} from '../../community/acquaintance.ts';
import { channelReturns, workspaceArrives } from '../../community/arrivals.ts';
import type { Community } from '../../community/model.ts';
import { joinCommunity, meet } from '../../community/people.ts';
import { communityFor } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import { type QueryResult, statement } from '../../database/statement.ts';
import { inFewTrips, type Worked } from '../../database/transaction.ts';
import { languageOf } from '../../surface/identity.ts';
import type { Incoming, Platform, Profile, Reply } from '../../surface/platform.ts';
import type { Embeddings } from '../embedding.ts';
import type { House } from '../house.ts';
import { refreshCard } from '../outbox/enqueue.ts';
import type { Overhearer } from '../overhearing.ts';
import { inbound } from '../tables.ts';
import { ProfileWanted } from './profile-wanted.ts';
import { route } from './route.ts';
import { type Scene, visitIn } from './scene.ts';

/** The event was answered before, perhaps in another process at this very moment. */
export class Repeated extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('an event came again');
    this.reply = reply;
  }
}

/** Stands in where the platform did not say in time: a new person goes without a name until it does. */
export const NO_PROFILE: Profile = { name: '…', admin: false };

/** When the platform told us of somebody it did not tell us of: their next event asks again. */
const NEVER = new Date(0);

const PROFILE_FRESH = 24 * 60 * 60_000;

interface Event {
  readonly incoming: Incoming;
  readonly profile: Profile | undefined;
  readonly embeddings: Embeddings;
  /** Whose it is, where it was said to others. */
  readonly overhearer?: Overhearer;
}

/** One event, one transaction: what it changes, what it sends and what it was answered stand or fall together. */
export async function answerOnce(house: House, platform: Platform, event: Event): Promise<Reply> {
  const { from } = event.incoming;
  const key = { platform: platform.name, event: from.event };
  const asked: Asked = { ...key, workspace: from.workspace, channel: from.channel, person: from.person };
  const work = async (tx: Tx, found: QueryResult): Promise<Worked<Reply>> => {
    const stale = new Set<string>();
    const known = acquaintanceIn(found);
    const scene = await setScene(house, platform, { ...event, tx, asked, known, stale });
    const reply = await route(house, scene, event);
    const refreshes = [...stale].map((card) => refreshCard.ready({ card }));
    return {
      value: reply,
      last: [...refreshes, keep.ready({ ...key, reply: JSON.stringify(kept(reply)), at: scene.now })],
    };
  };
  try {
    return await house.events(() => inFewTrips(house.db, { first: recognising(asked), work }));
  } catch (error) {
    // A second delivery at the very same time: only now is the first one's answer there to be read.
    if (isKept(error)) throw new Repeated(await givenAnswer(house, key));
    throw error;
  }
}

const keep = statement<{ platform: string; event: string; reply: string; at: Date }>(
  'keep_answer',
  (value) => sql`insert into inbound (platform, event, reply, at)
    values (${value('platform')}, ${value('event')}, ${value('reply')}, ${value('at')})`,
);

/** Whether the event's row was there already when it was to be written. */
const isKept = (error: unknown): boolean =>
  error instanceof DatabaseError && error.constraint === 'inbound_platform_event_pk';

/** A form holds what was typed and is of no use twice; what is fleeting is gone once it is shown. */
const kept = (reply: Reply): Reply =>
  reply.kind === 'form' || ('fleeting' in reply && reply.fleeting) ? { kind: 'done' } : reply;

async function givenAnswer(house: House, key: { readonly platform: string; readonly event: string }): Promise<Reply> {
  const [row] = await house.db
    .select({ reply: inbound.reply })
    .from(inbound)
    .where(and(eq(inbound.platform, key.platform), eq(inbound.event, key.event)));
  return row?.reply ?? { kind: 'done' };
}

interface Opening extends Event {
  readonly tx: Tx;
  readonly asked: Asked;
  readonly known: Acquaintance;
  readonly stale: Set<string>;
}

async function setScene(house: House, platform: Platform, opening: Opening): Promise<Scene> {
  const { incoming, profile, tx, asked, stale, embeddings } = opening;
  const { from } = incoming;
  const now = house.clock.now();
  let { known } = opening;
  if (known.answered) throw new Repeated(known.answered);
  if (isNews(known.person, profile, now)) {
    if (!profile) throw new ProfileWanted();
    await meet(
      tx,
      { platform: platform.name, external: from.person },
      { profile, now: profile === NO_PROFILE ? NEVER : now },
    );
    known = await recognise(tx, asked);
  }
  if (known.channelDeparted && from.channel) {
    await channelReturns(tx, { platform: platform.name, workspace: from.workspace, channel: from.channel });
  }
  const { person } = known;
  if (!person) throw new Error('an account just written is not there');
  const workspaceId =
    known.workspaceId ?? (await workspaceArrives(tx, { platform: platform.name, external: from.workspace }));
  const { community, crowded } = await communityFor(tx, { community: known.community, workspaceId });
  const member = community && (await memberOf(tx, { known, community, person, now }));
  return visitIn(house, {
    platform,
    tx,
    now,
    from,
    profile,
    workspaceId,
    person,
    community,
    member,
    crowded,
    stale,
    embeddings,
  });
}

function isNews(person: KnownPerson | undefined, profile: Profile | undefined, now: Date): boolean {
  if (!person) return true;
  if (profile === NO_PROFILE) return false;
  const old = now.getTime() - person.seenAt.getTime() > PROFILE_FRESH;
  if (old || !profile) return old;
  // Some things that people do tell their language, and others do not.
  const speaks = person.language === undefined && languageOf(profile.locale) !== undefined;
  return speaks || profile.name !== person.accountName;
}

async function memberOf(
  tx: Tx,
  at: { readonly known: Acquaintance; readonly community: Community; readonly person: KnownPerson; readonly now: Date },
): Promise<Acquaintance['member']> {
  if (at.known.member && at.known.community) return at.known.member;
  return joinCommunity(tx, { community: at.community.id, person: at.person.id, now: at.now });
}
