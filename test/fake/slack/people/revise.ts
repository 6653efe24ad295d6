import { channelOf } from '../directory.ts';
import { announce } from '../events.ts';
import { newTs } from '../ids.ts';
import type { Obj } from '../json.ts';
import { buryMessage, changeMessage, findMessage, noteAt, removeMessage, wireMessage } from '../messages.ts';
import { changedPayload, deletedPayload } from '../payloads/revisions.ts';
import type { Channel, Message } from '../types.ts';
import type { Hands } from './command.ts';
import { messageRich, messageText } from './typed.ts';

function own({ world, user }: Hands, { channel, ts }: Message): { channel: Channel; before: Message } {
  const before = findMessage(world, channel, ts);
  if (!before) throw new Error('That message is gone.');
  if (before.user !== user.id) throw new Error(`${user.id} did not write that message.`);
  return { channel: channelOf(world, channel), before };
}

/** An app is told of what happens in channels that it is in. */
async function tell({ world, wire }: Hands, { members }: Channel, event: Obj): Promise<void> {
  if (members.has(world.app.user)) await announce(world, wire, event);
}

/** Writes something else in place of a message. */
export async function edit(hands: Hands, message: Message, typed: string): Promise<Message> {
  const { world, user } = hands;
  const { channel, before } = own(hands, message);
  const content = { text: messageText(world, typed), blocks: messageRich(world, typed) };
  const edited = { user: user.id, ts: newTs(world) };
  const after = noteAt(world, changeMessage(world, before, content), { edited });
  await tell(hands, channel, changedPayload(world, channel, { before, after: wireMessage(world, after, false) }));
  return after;
}

/** Deletes a message. One that has answers leaves a stone there, by way of a change. */
export async function remove(hands: Hands, message: Message): Promise<void> {
  const { world } = hands;
  const { channel, before } = own(hands, message);
  const answered = [...channel.messages.values()].some((each) => each.thread_ts === before.ts && each.ts !== before.ts);
  if (!answered) removeMessage(world, before);
  const after = answered && { ...wireMessage(world, buryMessage(world, before), false), hidden: true };
  const event = after ? changedPayload(world, channel, { before, after }) : deletedPayload(world, channel, before);
  await tell(hands, channel, event);
}

/** Adds the preview of an address, as Slack does by itself some time after it was written. */
export async function unfurl(hands: Hands, message: Message, url: string): Promise<void> {
  const { channel, before } = own(hands, message);
  const attachments = [{ from_url: url, original_url: url, fallback: url, id: 1 }];
  const after = { ...wireMessage(hands.world, before, false), attachments };
  await tell(hands, channel, changedPayload(hands.world, channel, { before, after }));
}
