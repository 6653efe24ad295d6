import { eventPayload, isAhead, statusOf } from '../events.ts';
import { noContent, ok } from '../http.ts';
import type { Guild, ScheduledEvent } from '../nouns.ts';
import { Happening, Intent, Permission } from '../numbers.ts';
import { permissionsOf } from '../payloads.ts';
import { finishedEvent, invalid, missingPermissions, tooManyEvents, unknownEvent } from '../refusals.ts';
import type { Route } from '../router.ts';
import { eventErrors, type SentEvent } from '../validate/events.ts';
import { publish, type World } from '../world.ts';
import { checked, reachGuild } from './reach.ts';

const mostEvents = 100;
const one = '/guilds/:guild/scheduled-events/:event';

const list: Route = {
  method: 'GET',
  path: '/guilds/:guild/scheduled-events',
  gives: '[ExternalScheduledEventResponse]',
  answer: (world, { params }) => {
    const { id } = reachGuild(world, params['guild']);
    const ahead = [...world.events.values()].filter((event) => event.guildId === id && isAhead(world, event));
    return ok(ahead.map((event) => eventPayload(world, event)));
  },
};

const read: Route = {
  method: 'GET',
  path: one,
  gives: 'ExternalScheduledEventResponse',
  answer: (world, { params }) => ok(eventPayload(world, reachEvent(world, params))),
};

const create: Route = {
  method: 'POST',
  path: '/guilds/:guild/scheduled-events',
  gives: 'ExternalScheduledEventResponse',
  answer: (world, { params, body }) => {
    const guild = reachGuild(world, params['guild']);
    if (!mayDo(world, guild, Permission.createEvents)) throw missingPermissions();
    const sent = checked<SentEvent>(world, 'ExternalScheduledEventCreateRequest', body);
    const event: ScheduledEvent = {
      id: world.nextId(),
      guildId: guild.id,
      creatorId: world.applicationId,
      status: Happening.scheduled,
      ...planned(world, sent, undefined),
    };
    const ahead = [...world.events.values()].filter((each) => each.guildId === guild.id && isAhead(world, each));
    if (ahead.length >= mostEvents) throw tooManyEvents();
    world.events.set(event.id, event);
    tell(world, 'GUILD_SCHEDULED_EVENT_CREATE', event);
    return ok(eventPayload(world, event));
  },
};

const edit: Route = {
  method: 'PATCH',
  path: one,
  gives: 'ExternalScheduledEventResponse',
  answer: (world, { params, body }) => {
    const event = changeable(world, params);
    const sent = checked<SentEvent>(world, 'ExternalScheduledEventPatchRequestPartial', body);
    if (!isAhead(world, event)) throw finishedEvent();
    Object.assign(event, planned(world, sent, event), { status: sent.status ?? event.status });
    tell(world, 'GUILD_SCHEDULED_EVENT_UPDATE', event);
    return ok(eventPayload(world, event));
  },
};

const remove: Route = {
  method: 'DELETE',
  path: one,
  answer: (world, { params }) => {
    const event = changeable(world, params);
    world.events.delete(event.id);
    tell(world, 'GUILD_SCHEDULED_EVENT_DELETE', event);
    return noContent;
  },
};

type Params = Readonly<Record<string, string>>;

function reachEvent(world: World, params: Params): ScheduledEvent {
  const guild = reachGuild(world, params['guild']);
  const event = world.events.get(params['event'] ?? '');
  if (event?.guildId !== guild.id) throw unknownEvent();
  return event;
}

/** An event of one's own, or any with the right to manage them. */
function changeable(world: World, params: Params): ScheduledEvent {
  const event = reachEvent(world, params);
  const guild = reachGuild(world, params['guild']);
  const own = event.creatorId === world.applicationId && mayDo(world, guild, Permission.createEvents);
  if (!own && !mayDo(world, guild, Permission.manageEvents)) throw missingPermissions();
  return event;
}

const mayDo = (world: World, guild: Guild, permission: bigint): boolean =>
  (permissionsOf(guild, world.applicationId) & permission) !== 0n;

/** The words and times that the event would have; refuses what Discord refuses. */
function planned(world: World, sent: SentEvent, there: ScheduledEvent | undefined) {
  const startsAt = Date.parse(sent.scheduled_start_time ?? '') || (there?.startsAt ?? 0);
  const endsAt = Date.parse(sent.scheduled_end_time ?? '') || (there?.endsAt ?? 0);
  const status = there && statusOf(world, there);
  const errors = eventErrors({ sent, startsAt, endsAt, status, now: world.now() });
  if (errors.length > 0) throw invalid(errors);
  return {
    name: sent.name ?? there?.name ?? '',
    description: (sent.description === undefined ? there?.description : sent.description) || null,
    location: sent.entity_metadata?.location ?? there?.location ?? '',
    startsAt,
    endsAt,
  };
}

const tell = (world: World, t: string, event: ScheduledEvent): void =>
  publish(world, t, eventPayload(world, event), Intent.events);

export const eventRoutes: readonly Route[] = [list, read, create, edit, remove];
