import type { Ack, Delivery } from './delivery.ts';
import { type Addresses, post } from './posts.ts';
import type { Signing } from './signing.ts';
import type { Sockets } from './sockets.ts';
import { during, type World } from './world.ts';

/** How the app is told things, and how that can go wrong. */
export interface Wire {
  /** Tells the app once, or as often as was asked for; resolves with its first answer. */
  readonly send: (delivery: Delivery) => Promise<Ack>;
  /** Over HTTP from now on; over its sockets again when undefined. */
  readonly deliverTo: (to: Addresses | undefined) => void;
  readonly signNext: (how: Signing, times?: number) => void;
  readonly repeatNext: (times: number, how?: { readonly apart?: boolean }) => void;
  readonly deliverTwice: (on?: boolean) => void;
  /** Keeps everything back until the function given back is called. */
  readonly hold: () => (how?: { readonly reversed?: boolean }) => void;
}

interface Plan {
  to: Addresses | undefined;
  signing: Signing[];
  repeats: { times: number; apart: boolean } | undefined;
  twice: boolean;
  held: (() => void)[] | undefined;
}

interface Line {
  readonly world: World;
  readonly sockets: Sockets;
  readonly plan: Plan;
}

async function once({ world, sockets, plan }: Line, delivery: Delivery): Promise<Ack> {
  const { held, to } = plan;
  if (held) await new Promise<void>((release) => held.push(release));
  if (!to) return sockets.send(delivery);
  return post({ world, to, signing: plan.signing.shift() ?? 'valid' }, delivery);
}

/** A repeated event says which repetition it is; other payloads come again just the same. */
const again = (delivery: Delivery, attempt: number): Delivery =>
  delivery.kind === 'events_api' ? { ...delivery, retry: { attempt, reason: 'http_timeout' } } : delivery;

async function send(line: Line, delivery: Delivery): Promise<Ack> {
  const { plan, world } = line;
  const { times, apart } = plan.repeats ?? { times: plan.twice ? 2 : 1, apart: false };
  plan.repeats = undefined;
  const tell = (attempt: number) => during(world, () => once(line, attempt ? again(delivery, attempt) : delivery));
  const first = tell(0);
  for (let attempt = 1; attempt < times; attempt += 1) {
    if (apart) await first;
    void tell(attempt);
  }
  return first;
}

function hold({ plan }: Line) {
  const held: (() => void)[] = [];
  plan.held = held;
  return ({ reversed = false } = {}) => {
    plan.held = undefined;
    for (const release of reversed ? held.reverse() : held) release();
  };
}

export function createWire(world: World, sockets: Sockets): Wire {
  const plan: Plan = { to: undefined, signing: [], repeats: undefined, twice: false, held: undefined };
  const line = { world, sockets, plan };
  return {
    send: (delivery) => send(line, delivery),
    deliverTo: (to) => {
      plan.to = to;
    },
    signNext: (how, times = 1) => {
      plan.signing = Array.from({ length: times }, () => how);
    },
    repeatNext: (times, { apart = false } = {}) => {
      plan.repeats = { times, apart };
    },
    deliverTwice: (on = true) => {
      plan.twice = on;
    },
    hold: () => hold(line),
  };
}
