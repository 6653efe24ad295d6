import { channelPayload } from './channels.ts';
import { amend, postMessage } from './messages.ts';
import type { Channel, Message, User } from './nouns.ts';
import { Flag, Intent, Kind } from './numbers.ts';
import { channelById, publish, type World } from './world.ts';

export interface NewThread {
  readonly from: Message;
  readonly name: string;
  readonly by: User;
}

/** A public thread on a message, with that message's id, and in it the note that says what it was started from. */
export function startThread(world: World, { from, name, by }: NewThread): Channel {
  const parent = channelById(world, from.channelId);
  const thread: Channel = {
    id: from.id,
    name,
    guildId: parent.guildId,
    personId: undefined,
    thread: { parentId: parent.id, ownerId: by.id, startedAt: world.now() },
    messages: [],
    denied: undefined,
    deleted: false,
  };
  world.channels.set(thread.id, thread);
  amend(from, { flags: from.body.flags | Flag.hasThread });
  publish(world, 'THREAD_CREATE', { ...channelPayload(world, thread), newly_created: true }, Intent.guilds);
  const reference = { type: 0, channel_id: parent.id, message_id: from.id, guild_id: parent.guildId };
  postMessage(world, {
    channel: thread,
    author: by,
    sent: {},
    origin: { type: Kind.threadStarter, message_reference: reference, referenced_message: from.body },
  });
  return thread;
}
