import type { REST } from 'discord.js';
import { type APIMessage, type APIThreadChannel, type ChannelType, Routes } from 'discord-api-types/v10';
import { faultOf } from './errors.ts';

export interface Thread {
  /** The channel it hangs on: where a community lives. */
  readonly channel: string;
  readonly type: ChannelType;
  /** Who started it. */
  readonly owner: string | undefined;
  /** It was started from a message that is still there. */
  readonly begun: boolean;
  /** That message, where it is ours. */
  readonly under: string | undefined;
}

const REMEMBERED = 1000;

/** Asks Discord about a thread, once. */
export function threads(rest: REST): (id: string, me: string) => Promise<Thread> {
  const known = new Map<string, Promise<Thread>>();
  return (id, me) => {
    const found = known.get(id) ?? look(rest, id, me);
    known.set(id, found);
    found.catch(() => known.delete(id));
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

/** A thread has the id of the message it was started from. */
async function look(rest: REST, id: string, me: string): Promise<Thread> {
  const { parent_id: parent, owner_id: owner, type } = (await rest.get(Routes.channel(id))) as APIThreadChannel;
  if (!parent) return { channel: id, type, owner, begun: false, under: undefined };
  const first = await there(rest.get(Routes.channelMessage(parent, id)) as Promise<APIMessage>);
  return { channel: parent, type, owner, begun: first !== undefined, under: first?.author.id === me ? id : undefined };
}

/** Some threads were started from no message, and some messages are gone or not for us to see. */
async function there<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (faultOf(error, 'repeatable').kind === 'refused') return undefined;
    throw error;
  }
}
