import type { Body } from './bodies.ts';
import type { Channel, Message } from './nouns.ts';
import { Kind } from './numbers.ts';

/** What makes a message a reply (https://docs.discord.com/developers/resources/message#message-reference-structure). */
export function replyTo(channel: Channel, message: Message): Partial<Body> {
  const reference = { type: 0, channel_id: channel.id, message_id: message.id };
  return {
    type: Kind.reply,
    message_reference: { ...reference, ...(channel.guildId !== undefined && { guild_id: channel.guildId }) },
    referenced_message: withoutReply(message.body),
  };
}

/** Discord goes one message back, not two. */
function withoutReply({ referenced_message: _, ...body }: Body): object {
  return body;
}
