import { channelPayload } from './channels.ts';
import { amend, postMessage } from './messages.ts';
import type { Channel, Message, User } from './nouns.ts';
import { Flag, Intent, Kind, Place } from './numbers.ts';
import { botMayView } from './views.ts';
import { channelById, publish, type World } from './world.ts';

export interface NewThread {
  readonly from: Message;
  readonly name: string;
  readonly by: User;
}

/** A public thread on a message, with that message's id, and in it the note that says what it was started from. */
export function startThread(world: World, { from, name, by }: NewThread): Channel {
  const parent = channelById(world, from.channelId);
  amend(from, { flags: from.body.flags | Flag.hasThread });
  const thread = openThread(world, { parent, name, by, id: from.id });
  const reference = { type: 0, channel_id: parent.id, message_id: from.id, guild_id: parent.guildId };
  postMessage(world, {
    channel: thread,
    author: by,
    sent: {},
    origin: { type: Kind.threadStarter, message_reference: reference, referenced_message: from.body },
  });
  return thread;
}

export interface Opening {
  readonly parent: Channel;
  readonly name: string;
  readonly by: User;
  /** Of the message that it was started from, or of a post's first message. */
  readonly id?: string;
  /** Makes it private: who is in it beside whoever started it. */
  readonly invited?: readonly string[] | undefined;
}

/** A thread, still empty. */
export function openThread(world: World, { parent, name, by, invited, id = world.nextId() }: Opening): Channel {
  const thread: Channel = {
    id,
    name,
    type: invited ? Place.privateThread : Place.publicThread,
    guildId: parent.guildId,
    personId: undefined,
    thread: { parentId: parent.id, ownerId: by.id, startedAt: world.now(), ...(invited && { invited }) },
    overwrites: [],
    messages: [],
    denied: undefined,
    deleted: false,
  };
  world.channels.set(thread.id, thread);
  const told = { ...channelPayload(world, thread), newly_created: true };
  if (botMayView(world, thread)) publish(world, 'THREAD_CREATE', told, Intent.guilds);
  return thread;
}

/** A thread in a forum; its first message has its id. */
export function postThread(world: World, opening: Opening & { readonly content: string }): Message {
  const thread = openThread(world, opening);
  return postMessage(world, {
    channel: thread,
    author: opening.by,
    sent: { content: opening.content },
    origin: { id: thread.id },
  });
}
