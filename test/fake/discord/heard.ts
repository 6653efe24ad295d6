import type { Body } from './bodies.ts';
import type { Channel } from './nouns.ts';
import { Intent } from './numbers.ts';
import { memberPayload } from './payloads.ts';
import type { World } from './world.ts';

/**
 * A message as a session with these intents may read it: others' words need the message-content intent outside direct
 * messages (https://docs.discord.com/developers/events/gateway#message-content-intent).
 */
export const heardPayload =
  (world: World, body: Body, channel: Pick<Channel, 'guildId' | 'type'>) =>
  (intents: number): object => {
    return {
      ...readable(world, body, channel, intents),
      channel_type: channel.type,
      ...(channel.guildId !== undefined && inGuild(world, channel.guildId, body.author.id)),
    };
  };

/** The same wherever a message is read; over HTTP it goes by the intents that are ticked in the portal. */
export function readable(world: World, body: Body, channel: Pick<Channel, 'guildId'>, intents: number): Body {
  const replied = body['referenced_message'] as Body | null | undefined;
  const whole = isOpen(world, body, channel, intents) ? body : emptied(body);
  return replied ? { ...whole, referenced_message: readable(world, replied, channel, intents) } : whole;
}

/** Whoever chooses from a message's menu lends the bot their eyes, for that message and for none that it answers. */
export const chosenBody = (world: World, body: Body, channel: Channel, intents: number): Body => ({
  ...readable(world, body, channel, intents),
  ...withWords(body),
});

const withWords = ({ content, embeds, components, attachments }: Body) => ({
  content,
  embeds,
  components,
  attachments,
});

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
