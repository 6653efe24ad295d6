import type { Channel, Overwrite } from './nouns.ts';
import { obfuscated } from './numbers.ts';
import { stamp, userPayload } from './payloads.ts';
import { botMayView } from './views.ts';
import { userById, type World } from './world.ts';

const lastOf = (channel: Channel): string | null => channel.messages.at(-1)?.id ?? null;

export function channelPayload(world: World, channel: Channel) {
  const shared = { id: channel.id, flags: 0, last_message_id: lastOf(channel) };
  if (channel.guildId === undefined) {
    return { ...shared, type: 1, recipients: [userPayload(userById(world, channel.personId ?? ''))] };
  }
  if (channel.thread) return { ...shared, ...threadPayload(channel, channel.thread) };
  return {
    ...shared,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    topic: null,
    parent_id: null,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(overwritePayload),
  };
}

const overwritePayload = ({ id, type, allow, deny }: Overwrite) => ({
  id,
  type,
  allow: allow.toString(),
  deny: deny.toString(),
});

/** As the gateway tells it: of a channel that the bot may not view, hardly more than that there is one. */
export function toldChannel(world: World, channel: Channel) {
  const whole = channelPayload(world, channel);
  if (botMayView(world, channel) || channel.thread || channel.guildId === undefined) return whole;
  const { id, type, guildId: guild_id } = channel;
  return { id, type, guild_id, name: '___hidden___', position: 0, flags: obfuscated, permission_overwrites: [] };
}

const threadPayload = ({ guildId, name, messages, type }: Channel, thread: NonNullable<Channel['thread']>) => ({
  type,
  guild_id: guildId,
  name,
  parent_id: thread.parentId,
  owner_id: thread.ownerId,
  rate_limit_per_user: 0,
  message_count: messages.length,
  member_count: 1,
  total_message_sent: messages.length,
  thread_metadata: {
    archived: false,
    archive_timestamp: stamp(thread.startedAt),
    auto_archive_duration: 4320,
    locked: false,
    create_timestamp: stamp(thread.startedAt),
  },
});
