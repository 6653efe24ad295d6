import { asPerson, type KnownPerson } from '../../community/acquaintance.ts';
import type { Community, Member } from '../../community/model.ts';
import { communityById } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { From, Platform, Profile } from '../../surface/platform.ts';
import type { Text } from '../../surface/text.ts';
import { draftsOf } from '../drafts.ts';
import type { Embeddings } from '../embedding.ts';
import type { House } from '../house.ts';
import type { Audience, Place, Turn, Visit } from '../work.ts';
import { workIn } from '../working.ts';

/** Who, where and what we know of it, at the start of an event's transaction. */
export interface Scene {
  readonly platform: Platform;
  readonly visit: Visit;
  readonly now: Date;
  /** Whether the platform has told us what rights this person has. */
  readonly rightsKnown: boolean;
  /** Several communities live in the workspace and the channel is none of theirs. */
  readonly crowded: boolean;
}

interface Facts {
  readonly platform: Platform;
  readonly tx: Tx;
  readonly now: Date;
  readonly from: From;
  readonly profile: Profile | undefined;
  readonly workspaceId: string;
  readonly person: KnownPerson;
  readonly community: Community | undefined;
  readonly member: { readonly id: MemberId; readonly coordinator: boolean } | undefined;
  readonly crowded: boolean;
  readonly stale: Set<string>;
  readonly embeddings: Embeddings;
}

export function visitIn(house: House, facts: Facts): Scene {
  const { platform, tx, now, profile, stale, embeddings } = facts;
  const person = asPerson(facts.person, facts.community);
  const drafts = draftsOf(tx, person.id, now);
  const at = placeOf(facts);
  const visit: Visit = {
    now,
    tx,
    person,
    language: person.language,
    zone: person.zone,
    admin: profile?.admin ?? false,
    at,
    turn: turnIn(house, facts, drafts),
    hearing: hearingIn(house),
    commands: house.registry.specs,
    within: async (id: CommunityId) => {
      const community = await communityById(tx, id);
      if (!community) throw new Error(`no community ${id}`);
      return workIn(house, { tx, community, now, language: person.language, stale, embeddings });
    },
    ...drafts,
  };
  return { platform, visit, now, rightsKnown: profile !== undefined, crowded: facts.crowded };
}

const placeOf = ({ platform, from: { workspace, channel }, workspaceId }: Facts): Place => ({
  platform: platform.name,
  workspace,
  workspaceId,
  ...(channel !== undefined && { channel }),
});

function turnIn(house: House, facts: Facts, drafts: ReturnType<typeof draftsOf>): Turn | undefined {
  const { tx, now, community, member, stale, embeddings } = facts;
  if (!community || !member) return undefined;
  const { id, ...person } = asPerson(facts.person, community);
  const actor: Member = { ...person, ...member, person: id };
  const turn: Turn = {
    ...workIn(house, { tx, community, now, language: actor.language, member: actor.id, stale, embeddings }),
    ...drafts,
    actor,
    zone: actor.zone,
    at: placeOf(facts),
    here: hereIn(facts, actor),
    memory: house.memories.of(id),
    hearing: hearingIn(house),
    reports: () => reportsTo(house, turn),
  };
  return turn;
}

const hereIn = ({ platform, from: { workspace, channel } }: Facts, { id }: Member): Audience =>
  channel === undefined ? { to: 'member', member: id } : { to: 'spot', platform: platform.name, workspace, channel };

const hearingIn =
  ({ platforms }: House): Turn['hearing'] =>
  (platform) =>
    platforms.get(platform)?.hearing();

async function reportsTo({ registry }: House, turn: Turn): Promise<readonly Text[]> {
  const lines: Text[] = [];
  for (const report of registry.status) lines.push(...(await report(turn)));
  return lines;
}
