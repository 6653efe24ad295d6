import { workspaceArrives, workspaceDeparts } from '../community/arrivals.ts';
import type { Db } from '../database/connect.ts';
import type { Log } from '../surface/adapter.ts';
import type { Inbox, Platform } from '../surface/platform.ts';
import type { Chore } from './chore.ts';
import type { Clock } from './clock.ts';
import { channelGone } from './departure.ts';
import { altered } from './dispatch/altered.ts';
import { clean } from './dispatch/clean.ts';
import { complete } from './dispatch/complete.ts';
import { receive } from './dispatch/receive.ts';
import { opensForm } from './dispatch/requested.ts';
import type { Embed } from './embedding.ts';
import type { House, Observe } from './house.ts';
import { nextJobDue } from './jobs/run.ts';
import { memories } from './memory.ts';
import { tellCoordinators } from './outbox/complaint.ts';
import { beat, pulse } from './pulse.ts';
import { register } from './registry.ts';
import { turnstile } from './turnstile.ts';

/** Events answered at once: fewer than the database has connections for us, which are 10. */
const EVENTS_AT_ONCE = 7;

export interface EngineParts {
  readonly db: Db;
  readonly chores: readonly Chore[];
  readonly platforms: readonly Platform[];
  readonly clock: Clock;
  readonly log: Log;
  readonly observe?: Observe;
  /** Where our pages are reached; may be known only once we listen. */
  readonly address?: () => string | undefined;
  /** What texts mean, by whoever can tell. */
  readonly embed?: Embed;
}

export interface Engine {
  readonly house: House;
  inbox(platform: Platform): Inbox;
  /** Connects the platforms, then begins to do what is due. */
  start(): Promise<void>;
  /** In reverse: no more events, then what is under way is finished. */
  stop(): Promise<void>;
  /** There may be something to do: the clock was moved. */
  wake(): void;
  /** Does all that is due and sends all that may be sent by the clock's now. For tests and tools that move the clock. */
  settle(): Promise<void>;
  /** When the next job is due: what a tool that moves the clock moves it to. */
  nextJob(): Promise<Date | undefined>;
}

export function engine(parts: EngineParts): Engine {
  const { db, chores, platforms, clock, log, observe = () => undefined, address = () => undefined, embed } = parts;
  const registry = register(chores, { presses: [], jobs: [tellCoordinators] });
  const house: House = {
    db,
    clock,
    log,
    observe,
    address,
    embed,
    memories: memories(clock),
    calendars: new Set(platforms.filter((each) => each.can.gatherings).map((each) => each.name)),
    registry,
    platforms: new Map(platforms.map((each) => [each.name, each])),
    events: turnstile(EVENTS_AT_ONCE),
    wake: () => heart.wake(),
  };
  const heart = pulse(house);
  return {
    house,
    inbox: (platform) => inboxOf(house, platform),
    start: async () => {
      for (const each of platforms) await each.start(inboxOf(house, each));
      heart.start();
    },
    stop: async () => {
      await Promise.allSettled(platforms.map((each) => each.stop()));
      await heart.stop();
    },
    wake: () => heart.wake(),
    settle: () => beat(house),
    nextJob: () => nextJobDue(house),
  };
}

function inboxOf(house: House, platform: Platform): Inbox {
  const quietly = async (what: string, work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => house.log.error({ err: error, platform: platform.name }, what));
  };
  return {
    commands: house.registry.specs,
    shortcuts: [...house.registry.shortcuts.values()].map(({ name, label }) => ({ name, label })),
    opensForm: (incoming) => opensForm(house.registry, incoming),
    handle: (incoming) => receive(house, platform, clean(incoming)),
    complete: (asked) => complete(house, platform, asked),
    altered: (message) => altered(house, platform, message),
    arrived: ({ workspace, name }) =>
      quietly(
        'an arrival was not noted',
        house.db.transaction((tx) => workspaceArrives(tx, { platform: platform.name, external: workspace, name })),
      ),
    departed: ({ workspace, channel }) => {
      const now = house.clock.now();
      return quietly(
        'a departure was not noted',
        house.db
          .transaction((tx) =>
            channel === undefined
              ? workspaceDeparts(tx, { platform: platform.name, workspace }, now)
              : channelGone(tx, { platform: platform.name, workspace, channel }, now),
          )
          .then(house.wake),
      );
    },
  };
}
