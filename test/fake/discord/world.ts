import type { Command } from './bodies.ts';
import type { Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { Channel, Guild, Message, ScheduledEvent, Upload, User } from './nouns.ts';
import { snowflakes } from './snowflake.ts';
import type { Spec } from './validate/spec.ts';

export interface Call {
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** 0 while no answer has been given. */
  status: number;
  /** Discord's own code of a refusal. */
  code: number | undefined;
  answer: unknown;
}

export interface Violation {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly code: number;
  readonly message: string;
  readonly errors: object;
}

/** Something for the gateway; `intent` 0 is for everyone, a function makes what a session with those intents may read. */
export interface GatewayEvent {
  readonly t: string;
  readonly d: object | ((intents: number) => object);
  readonly intent: number;
}

export interface World {
  readonly now: () => number;
  readonly nextId: () => string;
  readonly spec: Spec;
  readonly token: string;
  readonly applicationId: string;
  readonly privileged: number;
  readonly rates: 'roomy' | 'real';
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** By guild id; global ones under `global`. */
  readonly commands: Map<string, Command[]>;
  /** By id; what was taken away is not there. */
  readonly events: Map<string, ScheduledEvent>;
  /** By interaction token. */
  readonly exchanges: Map<string, Exchange>;
  readonly nonces: Map<string, { readonly message: Message; readonly at: number }>;
  readonly uploads: Map<string, Upload>;
  readonly calls: Call[];
  readonly violations: Violation[];
  readonly flaws: string[];
  readonly faults: Faults;
  readonly listeners: Set<(event: GatewayEvent) => void>;
  readonly directOpenings: number[];
  origin: string;
  arrivals: number;
  /** Requests being answered now, and when the last one ended (milliseconds of the monotonic clock). */
  underWay: number;
  lastEnded: number;
  repeats: number;
  /** One short timer that all who wait share. */
  glance: Promise<void> | undefined;
}

export type Origin = Pick<World, 'now' | 'spec' | 'token' | 'applicationId' | 'privileged' | 'rates' | 'faults'>;

export function createWorld(origin: Origin): World {
  return {
    ...origin,
    nextId: snowflakes(origin.now),
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    events: new Map(),
    exchanges: new Map(),
    nonces: new Map(),
    uploads: new Map(),
    calls: [],
    violations: [],
    flaws: [],
    listeners: new Set(),
    directOpenings: [],
    origin: '',
    arrivals: 0,
    underWay: 0,
    lastEnded: 0,
    repeats: 0,
    glance: undefined,
  };
}

export function publish(world: World, t: string, d: GatewayEvent['d'], intent = 0): void {
  for (const listener of world.listeners) listener({ t, d, intent });
}

/** A moment later. */
export function glance(world: World): Promise<void> {
  world.glance ??= new Promise((resolve) => {
    setTimeout(() => {
      world.glance = undefined;
      resolve();
    }, 8);
  });
  return world.glance;
}

/** A user by id or by name. */
export function userNamed(world: World, who: string): User {
  const found = world.users.get(who) ?? [...world.users.values()].find((user) => user.name === who);
  if (!found) throw new Error(`This Discord has no user ${who}: add them first.`);
  return found;
}

export function userById(world: World, id: string): User {
  const found = world.users.get(id);
  if (!found) throw new Error(`This Discord has no user ${id}.`);
  return found;
}

export function channelById(world: World, id: string): Channel {
  const found = world.channels.get(id);
  if (!found) throw new Error(`This Discord has no channel ${id}.`);
  return found;
}
