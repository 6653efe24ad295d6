import { sql } from 'drizzle-orm';
import type { Ready } from '../database/batch.ts';
import type { Tx } from '../database/connect.ts';
import { type QueryResult, statement } from '../database/statement.ts';
import type { CommunityId, Language, MemberId, TimeZone } from '../surface/identity.ts';
import type { Reply } from '../surface/platform.ts';
import type { Community, Person } from './model.ts';

/** All we know of an event's sender and place, read in one statement: it is asked for every event. */
export interface Acquaintance {
  /** What this very event was answered, where it came before. */
  readonly answered: Reply | undefined;
  readonly workspaceId: string | undefined;
  readonly community: Community | undefined;
  /** We had taken the channel for gone. */
  readonly channelDeparted: boolean;
  readonly person: KnownPerson | undefined;
  readonly member: { readonly id: MemberId; readonly coordinator: boolean } | undefined;
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** What the platform calls them. */
  readonly accountName: string;
  readonly chosenZone: TimeZone | undefined;
  readonly accountZone: TimeZone | undefined;
  readonly language: Language | undefined;
  readonly seenAt: Date;
}

export interface Asked {
  readonly platform: string;
  readonly event: string;
  readonly workspace: string;
  readonly channel: string | undefined;
  readonly person: string;
}

type Row = { readonly [column: string]: string | boolean | null } & { readonly reply: Reply | null };

const opt = <T extends string>(value: unknown): T | undefined => (value === null ? undefined : (value as T));

const look = statement<Asked & { readonly channel: string }, Row>(
  'recognise',
  (value) => sql`
    select i.reply, w.id as workspace_id, ch.departed_at is not null as departed,
      c.id as community_id, c.name as community_name, c.zone as community_zone, c.language as community_language,
      a.name as account_name, a.zone as account_zone, coalesce(p.language, a.language) as language, a.seen_at::text as seen_at,
      p.id as person_id, p.name as person_name, p.zone as person_zone, m.id as member_id, m.coordinator
    from (select 1) as one
    left join inbound i on i.platform = ${value('platform')} and i.event = ${value('event')}
    left join workspace w on w.platform = ${value('platform')} and w.external = ${value('workspace')}
    left join channel ch on ch.workspace_id = w.id and ch.external = ${value('channel')}
    left join community c on c.id = ch.community_id
    left join account a on a.platform = ${value('platform')} and a.external = ${value('person')}
    left join person p on p.id = a.person_id
    left join member m on m.community_id = c.id and m.person_id = p.id`,
);

export const recognise = async (tx: Tx, asked: Asked): Promise<Acquaintance> =>
  acquaintanceIn(await look(tx, inFull(asked)));

/** The same question, for whoever sends it together with something else; `acquaintanceIn` reads what it comes to. */
export const recognising = (asked: Asked): Ready => look.ready(inFull(asked));

const inFull = (asked: Asked) => ({ ...asked, channel: asked.channel ?? '' });

export function acquaintanceIn({ rows: [row] }: QueryResult<Row>): Acquaintance {
  if (!row) throw new Error('a select over one row returned none');
  return {
    answered: row.reply ?? undefined,
    workspaceId: opt(row['workspace_id']),
    community: communityOf(row),
    channelDeparted: row['departed'] === true,
    person: personOf(row),
    member:
      row['member_id'] === null
        ? undefined
        : { id: row['member_id'] as MemberId, coordinator: row['coordinator'] === true },
  };
}

function communityOf(row: Row): Community | undefined {
  if (row['community_id'] === null) return undefined;
  return {
    id: row['community_id'] as CommunityId,
    name: row['community_name'] as string,
    zone: row['community_zone'] as TimeZone,
    language: row['community_language'] as Language,
  };
}

function personOf(row: Row): KnownPerson | undefined {
  if (row['person_id'] === null) return undefined;
  return {
    id: row['person_id'] as string,
    name: row['person_name'] as string,
    accountName: row['account_name'] as string,
    chosenZone: opt(row['person_zone']),
    accountZone: opt(row['account_zone']),
    language: opt(row['language']),
    seenAt: new Date(row['seen_at'] as string),
  };
}

/** A person as they are to be spoken to: what they chose, else what their platform says, else what the community has. */
export function asPerson(known: KnownPerson, community: Community | undefined): Person {
  const zone = known.chosenZone ?? known.accountZone ?? community?.zone ?? ('UTC' as TimeZone);
  const zoneFrom = known.chosenZone ? 'person' : known.accountZone ? 'platform' : 'community';
  return { id: known.id, name: known.name, zone, zoneFrom, language: known.language ?? community?.language ?? 'en' };
}
