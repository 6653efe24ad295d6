import type { Channel } from './nouns.ts';
import { stamp, userPayload } from './payloads.ts';
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
    type: 0,
    guild_id: channel.guildId,
    name: channel.name,
    topic: null,
    parent_id: null,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
  };
}

/** Of a public thread that was started from a message; it has the id of that message. */
const threadPayload = ({ guildId, name, messages }: Channel, thread: NonNullable<Channel['thread']>) => ({
  type: PUBLIC_THREAD,
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

const PUBLIC_THREAD = 11;

/** What the gateway calls the type of a channel beside a message in it. */
export const typeOf = ({ guildId, thread }: Pick<Channel, 'guildId' | 'thread'>): number => {
  if (thread) return PUBLIC_THREAD;
  return guildId === undefined ? 1 : 0;
};
