import { type Bell, bell } from './bell.ts';
import type { Obj } from './json.ts';
import type { Settings } from './settings.ts';
import type { Call, Channel, Hook, Message, OpenView, StoredFile, Trigger, User } from './types.ts';

/** Something that came on somebody's screen, in the order in which it did. */
export interface Appearance {
  readonly what: 'posted' | 'updated' | 'deleted' | 'view';
  readonly channel?: string;
  readonly user?: string;
  readonly message?: Message;
  readonly view?: OpenView;
}

/** Everything that Slack knows, in memory. */
export interface World {
  readonly settings: Settings;
  readonly app: Obj & { readonly id: string; readonly user: string; readonly bot: string; readonly name: string };
  team: { readonly id: string; readonly name: string; readonly domain: string };
  origin: string;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** What only one person sees, by channel and ts. */
  readonly whispers: Map<string, Message>;
  readonly views: Map<string, OpenView>;
  /** Ids of the views a person has open, the top one last. */
  readonly stacks: Map<string, readonly string[]>;
  readonly homes: Map<string, OpenView>;
  readonly triggers: Map<string, Trigger>;
  readonly hooks: Map<string, Hook>;
  readonly files: Map<string, StoredFile>;
  /** What a person chose in a message that is still there, by place. */
  readonly choices: Map<string, Obj>;
  /** Of sockets that were granted and not opened yet. */
  readonly tickets: Set<string>;
  readonly calls: Call[];
  readonly feed: Appearance[];
  readonly bell: Bell;
  lastMicros: number;
  lastNumber: number;
  /** Calls and deliveries under way. */
  busy: number;
  readonly stopped: AbortController;
}

export function createWorld(settings: Settings): World {
  const teamId = settings.teamId;
  return {
    settings,
    app: { id: 'A0CONVENER', user: 'U0BOT', bot: 'B0BOT', name: 'convener' },
    team: { id: teamId, name: 'Safe Cities', domain: 'safecities' },
    origin: '',
    users: new Map(),
    channels: new Map(),
    whispers: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    triggers: new Map(),
    hooks: new Map(),
    files: new Map(),
    choices: new Map(),
    tickets: new Set(),
    calls: [],
    feed: [],
    bell: bell(),
    lastMicros: 0,
    lastNumber: 0,
    busy: 0,
    stopped: new AbortController(),
  };
}

/** Notes what came on a screen and wakes whoever waits for it. */
export function appear(world: World, appearance: Appearance): void {
  world.feed.push(appearance);
  world.bell.ring();
}

/** Counts some work as under way until it ends. */
export async function during<T>(world: World, work: () => Promise<T>): Promise<T> {
  world.busy += 1;
  world.bell.ring();
  try {
    return await work();
  } finally {
    world.busy -= 1;
    world.bell.ring();
  }
}
