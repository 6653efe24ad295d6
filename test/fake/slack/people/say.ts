import { channelOf } from '../directory.ts';
import { announce } from '../events.ts';
import { addMessage, findMessage, isWhisper, wireMessage } from '../messages.ts';
import { typeOf } from '../payloads/parts.ts';
import type { Message } from '../types.ts';
import type { Hands } from './command.ts';
import { mayRead } from './screen.ts';
import { messageRich, messageText } from './typed.ts';

/** How something is said. */
export interface Saying {
  readonly text: string;
  /** The message whose thread it goes to. */
  readonly under?: Message;
  /** Shown in the channel as well. */
  readonly broadcast?: boolean;
}

function threadOf({ world, user }: Hands, under: Message | undefined): { thread_ts?: string } {
  if (!under) return {};
  const root = findMessage(world, under.channel, under.thread_ts ?? under.ts);
  if (!root || isWhisper(root) || !mayRead(world, user.id, root)) throw new Error('There is no thread to write in.');
  return { thread_ts: root.ts };
}

/** Writes in a channel or in a thread of it, like a person, not an app. */
export async function say(hands: Hands, channelId: string, { text, under, broadcast }: Saying): Promise<Message> {
  const { world, wire, user } = hands;
  const channel = channelOf(world, channelId);
  if (!channel.members.has(user.id)) throw new Error(`${user.id} is not in ${channelId}.`);
  const said = { text: messageText(world, text), blocks: messageRich(world, text) };
  const subtype = broadcast ? { subtype: 'thread_broadcast' } : {};
  const place = { channel: channelId, user: user.id, ...subtype, ...threadOf(hands, under) };
  const message = addMessage(world, { ...place, ...said });
  if (!channel.members.has(world.app.user)) return message;
  const event = { ...wireMessage(world, message, false), channel: channelId, channel_type: typeOf(channel) };
  await announce(world, wire, event);
  if (said.text.includes(`<@${world.app.user}>`)) await announce(world, wire, { ...event, type: 'app_mention' });
  return message;
}
