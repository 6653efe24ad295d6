import { settled } from '../bell.ts';
import type { Ack } from '../delivery.ts';
import { findMessage, isWhisper } from '../messages.ts';
import type { Message, View } from '../types.ts';
import { topView } from '../views.ts';
import type { Appearance, World } from '../world.ts';

/** What a person sees after doing something, once it is quiet again. */
export interface Seen {
  /** How the app answered; undefined when Slack's own client objected before asking it. */
  readonly ack: Ack | undefined;
  /** What Slack itself says when the app failed it. */
  readonly trouble?: string;
  /** What stands under the fields of a form, by block_id. */
  readonly problems?: Readonly<Record<string, string>>;
  /** Ephemeral messages that came or changed. */
  readonly ephemeral: readonly Message[];
  readonly posted: readonly Message[];
  readonly updated: readonly Message[];
  readonly deleted: readonly Message[];
  /** The modal on the screen. */
  readonly modal?: View;
}

/** Only who is in a channel sees what is in it; an ephemeral message only the one it is for. */
export const mayRead = (world: World, user: string, { channel, onlyFor }: Message): boolean =>
  world.channels.get(channel)?.members.has(user) === true && (onlyFor === undefined || onlyFor === user);

function current(world: World, appearances: readonly Appearance[]): readonly Message[] {
  const places = new Map(
    appearances.flatMap(({ message }) => (message ? [[`${message.channel}/${message.ts}`, message]] : [])),
  );
  return [...places.values()].flatMap(({ channel, ts }) => findMessage(world, channel, ts) ?? []);
}

/** What came on a person's screen since a place in the feed, in its present state. */
function since(world: World, user: string, start: number): Pick<Seen, 'ephemeral' | 'posted' | 'updated' | 'deleted'> {
  const mine = world.feed.slice(start).filter(({ message }) => message && mayRead(world, user, message));
  const of = (what: Appearance['what']) => mine.filter((each) => each.what === what);
  const [posted, changed] = [current(world, of('posted')), current(world, of('updated'))];
  const fresh = new Set(posted.map(({ ts }) => ts));
  const whispered = [...posted, ...changed.filter(({ ts }) => !fresh.has(ts))].filter(isWhisper);
  return {
    ephemeral: whispered,
    posted: posted.filter((each) => !isWhisper(each)),
    updated: changed.filter((each) => !isWhisper(each) && !fresh.has(each.ts)),
    deleted: of('deleted').flatMap(({ message }) => message ?? []),
  };
}

export type Outcome = Pick<Seen, 'ack' | 'trouble' | 'problems'>;

export interface Watcher {
  readonly world: World;
  readonly user: string;
  readonly quietMs: number;
}

const PATIENCE_MS = 15_000;

/** Does something as a person and tells what they see of it. */
export async function watched({ world, user, quietMs }: Watcher, act: () => Promise<Outcome>): Promise<Seen> {
  const start = world.feed.length;
  const outcome = await act();
  if (quietMs > 0) await settled(world.bell, () => world.busy > 0, { quietMs, withinMs: PATIENCE_MS });
  const modal = topView(world, user);
  return { ...outcome, ...since(world, user, start), ...(modal ? { modal } : {}) };
}
