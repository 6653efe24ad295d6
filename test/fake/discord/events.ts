import type { ScheduledEvent } from './nouns.ts';
import { Happening } from './numbers.ts';
import { stamp, userPayload } from './payloads.ts';
import { userById, type World } from './world.ts';

/** External events begin and end by themselves, at their times. */
export function statusOf(world: World, { status, startsAt, endsAt }: ScheduledEvent): number {
  const now = world.now();
  const begun = status === Happening.scheduled && now >= startsAt ? Happening.active : status;
  return begun === Happening.active && now >= endsAt ? Happening.completed : begun;
}

export const isAhead = (world: World, event: ScheduledEvent): boolean =>
  statusOf(world, event) === Happening.scheduled || statusOf(world, event) === Happening.active;

/** https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object */
export const eventPayload = (world: World, event: ScheduledEvent) => ({
  id: event.id,
  guild_id: event.guildId,
  channel_id: null,
  creator_id: event.creatorId,
  creator: userPayload(userById(world, event.creatorId)),
  name: event.name,
  description: event.description,
  image: null,
  scheduled_start_time: stamp(event.startsAt),
  scheduled_end_time: stamp(event.endsAt),
  status: statusOf(world, event),
  entity_type: 3,
  entity_id: null,
  entity_metadata: { location: event.location },
  recurrence_rule: null,
  guild_scheduled_event_exceptions: [],
  privacy_level: 2,
});

/** What people see of an event, and the test with them. */
export interface SeenEvent {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: 'scheduled' | 'active' | 'completed' | 'canceled';
}

const statuses = ['scheduled', 'active', 'completed', 'canceled'] as const;

export const seenEvents = (world: World, guildId: string): SeenEvent[] =>
  [...world.events.values()]
    .filter((event) => event.guildId === guildId)
    .map((event) => ({
      id: event.id,
      name: event.name,
      description: event.description,
      place: event.location,
      startsAt: new Date(event.startsAt),
      endsAt: new Date(event.endsAt),
      status: statuses[statusOf(world, event) - 1] ?? 'scheduled',
    }));

/** What somebody who may manage events does to one by hand. */
export function handle(world: World, id: string, how: 'remove' | 'begin' | 'end' | 'cancel'): void {
  const event = world.events.get(id);
  if (!event) throw new Error(`This Discord has no event ${id}.`);
  if (how === 'remove') world.events.delete(id);
  else event.status = { begin: Happening.active, end: Happening.completed, cancel: Happening.canceled }[how];
}
