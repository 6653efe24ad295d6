import type { REST } from 'discord.js';
import {
  type APIGuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  Routes,
} from 'discord-api-types/v10';
import type { Gathering } from '../../src/surface/gathering.ts';
import { type Platform, PlatformError } from '../../src/surface/platform.ts';
import type { Ask } from './asking.ts';
import { type Entry, entry } from './entry.ts';
import { hasCode } from './errors.ts';
import { explained } from './explained.ts';

export interface Calendar {
  readonly rest: REST;
  readonly ask: Ask;
  /** Our own user id. */
  readonly me: () => Promise<string>;
  readonly now: () => Date;
}

type Change = Partial<Entry> & { readonly status?: GuildScheduledEventStatus };

const UNKNOWN_EVENT = 10070;
const FINISHED_EVENT = 180000;

/** Gatherings as scheduled events of a guild (https://docs.discord.com/developers/resources/guild-scheduled-event). */
export function gatherings(by: Calendar): Pick<Platform, 'gather' | 'disband'> {
  const { rest, ask } = by;
  return {
    gather: async ({ workspace, gathering, id }) => {
      const there = id === undefined ? undefined : await read(by, workspace, id);
      if (there && !isElsewhen(there, gathering, by.now())) return change(by, there, gathering);
      if (there?.status === GuildScheduledEventStatus.Active) {
        await write(by, there, { status: GuildScheduledEventStatus.Completed });
      }
      // An earlier try may have been done, and its answer lost.
      const made = await alike(by, workspace, gathering);
      return made ? change(by, made, gathering) : create(by, workspace, gathering);
    },
    disband: ({ workspace, id }) =>
      explained(
        ask('repeatable', async () => {
          try {
            await rest.delete(Routes.guildScheduledEvent(workspace, id));
          } catch (error) {
            if (!hasCode(error, UNKNOWN_EVENT) && !hasCode(error, FINISHED_EVENT)) throw error;
          }
        }),
      ),
  };
}

/** Refused where it is gone, or was called off there by hand. */
async function read({ rest, ask }: Calendar, workspace: string, id: string): Promise<APIGuildScheduledEvent> {
  const route = Routes.guildScheduledEvent(workspace, id);
  const there = await explained(ask<APIGuildScheduledEvent>('repeatable', () => rest.get(route)));
  if (there.status !== GuildScheduledEventStatus.Canceled) return there;
  throw new PlatformError({ kind: 'refused', gone: false }, 'somebody called this event off on Discord');
}

/** Discord never moves an event that has begun: a gathering that is to be after it is another one. */
function isElsewhen(there: APIGuildScheduledEvent, { startsAt }: Gathering, now: Date): boolean {
  if (startsAt <= now) return false;
  if (there.status === GuildScheduledEventStatus.Completed) return true;
  const end = there.scheduled_end_time === null ? now : new Date(there.scheduled_end_time);
  return there.status === GuildScheduledEventStatus.Active && startsAt >= end;
}

/**
 * The times of an event are Discord's own once it has begun: a start that is past or that belongs to a running event has the
 * whole change refused, whether or not it differs; and a finished event takes no change at all.
 */
async function change(by: Calendar, there: APIGuildScheduledEvent, gathering: Gathering): Promise<string> {
  if (there.status === GuildScheduledEventStatus.Completed) return there.id;
  const { scheduled_start_time, scheduled_end_time, ...words } = entry(gathering);
  const now = by.now();
  const isAhead = there.status === GuildScheduledEventStatus.Scheduled && gathering.startsAt > now;
  const endsLater = gathering.endsAt > now && gathering.endsAt > new Date(there.scheduled_start_time);
  const wanted: Change = {
    ...words,
    ...(isAhead && { scheduled_start_time }),
    ...((isAhead || endsLater) && { scheduled_end_time }),
  };
  if (!isSo(there, wanted)) await write(by, there, wanted);
  return there.id;
}

const sameTime = (there: string | null, wanted: string | undefined): boolean =>
  wanted === undefined || (there !== null && Date.parse(there) === Date.parse(wanted));

const isSo = (there: APIGuildScheduledEvent, wanted: Change): boolean =>
  there.name === wanted.name &&
  (there.description || null) === wanted.description &&
  there.entity_metadata?.location === wanted.entity_metadata?.location &&
  sameTime(there.scheduled_start_time, wanted.scheduled_start_time) &&
  sameTime(there.scheduled_end_time, wanted.scheduled_end_time);

const write = ({ rest, ask }: Calendar, { id, guild_id }: APIGuildScheduledEvent, body: Change): Promise<unknown> =>
  explained(ask('repeatable', () => rest.patch(Routes.guildScheduledEvent(guild_id, id), { body })));

/** One of ours of that name that begins then. */
async function alike({ rest, ask, me }: Calendar, workspace: string, gathering: Gathering) {
  const ours = await me();
  const { name, scheduled_start_time: start } = entry(gathering);
  const all = await explained(
    ask<readonly APIGuildScheduledEvent[] | null>('repeatable', () => rest.get(Routes.guildScheduledEvents(workspace))),
  );
  return all?.find(
    (each) => each.creator_id === ours && each.name === name && sameTime(each.scheduled_start_time, start),
  );
}

async function create({ rest, ask, now }: Calendar, workspace: string, gathering: Gathering): Promise<string> {
  if (gathering.startsAt <= now()) {
    throw new PlatformError({ kind: 'refused', gone: false }, 'Discord takes no event that has begun already');
  }
  const body = {
    ...entry(gathering),
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    entity_type: GuildScheduledEventEntityType.External,
  };
  const made = await explained(
    ask<APIGuildScheduledEvent>('once', () => rest.post(Routes.guildScheduledEvents(workspace), { body })),
  );
  return made.id;
}
