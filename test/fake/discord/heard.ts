import type { Body } from './bodies.ts';
import { typeOf } from './channels.ts';
import type { Channel } from './nouns.ts';
import { Intent } from './numbers.ts';
import { memberPayload } from './payloads.ts';
import type { World } from './world.ts';

/**
 * A message as a session with these intents may read it: others' words need the message-content intent outside direct
 * messages (https://docs.discord.com/developers/events/gateway#message-content-intent).
 */
export const heardPayload =
  (world: World, body: Body, channel: Pick<Channel, 'guildId' | 'thread'>) =>
  (intents: number): object => {
    const readable = (of: Body): Body => (isOpen(world, of, channel, intents) ? of : emptied(of));
    const replied = body['referenced_message'] as Body | null | undefined;
    return {
      ...readable(body),
      ...(replied && { referenced_message: readable(replied) }),
      channel_type: typeOf(channel),
      ...(channel.guildId !== undefined && inGuild(world, channel.guildId, body.author.id)),
    };
  };

function isOpen(world: World, body: Body, { guildId }: Pick<Channel, 'guildId'>, intents: number): boolean {
  return (
    guildId === undefined ||
    body.author.id === world.applicationId ||
    body.mentions.some((user) => user.id === world.applicationId) ||
    (intents & Intent.messageContent) !== 0
  );
}

const emptied = (body: Body): Body => ({ ...body, content: '', embeds: [], components: [], attachments: [] });

function inGuild(world: World, guildId: string, authorId: string): object {
  const member = world.guilds.get(guildId)?.members.get(authorId);
  if (!member) return { guild_id: guildId };
  const { user: _, ...part } = memberPayload(world, member);
  return { guild_id: guildId, member: part };
}
