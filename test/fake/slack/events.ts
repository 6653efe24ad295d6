import { setTimeout as wait } from 'node:timers/promises';
import type { Ack } from './delivery.ts';
import { newId } from './ids.ts';
import { type Obj, str } from './json.ts';
import { eventPayload } from './payloads/events.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** How telling an event ended: with `ok`, or after the last repetition. */
export interface Told {
  readonly eventId: string;
  readonly ok: boolean;
  readonly attempts: number;
}

const REASONS = {
  operation_timeout: 'http_timeout',
  dispatch_failed: 'http_error',
  app_not_connected: 'connection_failed',
};

async function pause(world: World, ms: number): Promise<boolean> {
  return wait(ms, true, { ref: false, signal: world.stopped.signal }).catch(() => false);
}

/** An event under way: the app's first answer, and how it all ended. */
export interface Telling {
  readonly first: Promise<Ack>;
  readonly done: Promise<Told>;
}

/**
 * Tells the app an event, and again after each of the retry delays until it answers; the same `event_id` each time.
 * https://docs.slack.dev/apis/events-api/#retries
 */
export function tellEvent(world: World, wire: Wire, event: Obj): Telling {
  const { event_id: given, ...inner } = event;
  const eventId = str(given) || newId('Ev');
  const payload = eventPayload(world, inner, eventId);
  const first = wire.send({ kind: 'events_api', payload });
  const repeat = async (): Promise<Told> => {
    let [ack, attempts] = [await first, 1];
    for (const delay of world.settings.retryDelaysMs) {
      if (ack.ok || !(await pause(world, delay))) break;
      const retry = { attempt: attempts, reason: REASONS[ack.error] };
      ack = await wire.send({ kind: 'events_api', payload, retry });
      attempts += 1;
    }
    return { eventId, ok: ack.ok, attempts };
  };
  return { first, done: repeat() };
}

const MESSAGES_IN: Readonly<Record<string, string>> = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' };

/** Messages are subscribed to by the kind of channel they are in. */
const subscription = ({ type, channel_type: kind }: Obj): string =>
  type === 'message' ? `message.${MESSAGES_IN[str(kind)] ?? str(kind)}` : str(type);

/** Tells the app what happened in the workspace, if it has subscribed to such events; resolves with its first answer. */
export async function announce(world: World, wire: Wire, event: Obj): Promise<Ack | undefined> {
  return world.settings.events.includes(subscription(event)) ? tellEvent(world, wire, event).first : undefined;
}
