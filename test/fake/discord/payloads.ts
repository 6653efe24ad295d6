import type { Body } from './bodies.ts';
import type { Channel, Guild, Member, Role, User } from './nouns.ts';
import { everyPermission, Intent, Permission } from './numbers.ts';
import type { World } from './world.ts';
import { userById } from './world.ts';

/** A time as Discord writes it: microseconds, and an offset instead of Z. */
export const stamp = (at: number): string => new Date(at).toISOString().replace('Z', '000+00:00');

export const userPayload = (user: User) => ({
  id: user.id,
  username: user.name,
  global_name: user.globalName,
  discriminator: user.bot ? '6184' : '0',
  avatar: null,
  avatar_decoration_data: null,
  banner: null,
  collectibles: null,
  display_name_styles: null,
  primary_guild: null,
  clan: null,
  flags: 0,
  public_flags: user.bot ? 1 << 19 : 0,
  ...(user.bot && { bot: true }),
});

export const memberPayload = (world: World, member: Member) => ({
  avatar: null,
  avatar_decoration_data: null,
  banner: null,
  collectibles: null,
  communication_disabled_until: null,
  deaf: false,
  display_name_styles: null,
  flags: 0,
  joined_at: stamp(member.joinedAt),
  mute: false,
  nick: null,
  pending: false,
  premium_since: null,
  roles: [...member.roles],
  unusual_dm_activity_until: null,
  user: userPayload(userById(world, member.userId)),
});

export const rolePayload = (role: Role, position: number) => ({
  id: role.id,
  name: role.name,
  permissions: role.permissions.toString(),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: role.managed,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

const lastOf = (channel: Channel): string | null => channel.messages.at(-1)?.id ?? null;

export function channelPayload(world: World, channel: Channel) {
  const shared = { id: channel.id, flags: 0, last_message_id: lastOf(channel) };
  if (channel.guildId === undefined) {
    return { ...shared, type: 1, recipients: [userPayload(userById(world, channel.personId ?? ''))] };
  }
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

const channelsOf = (world: World, guild: Guild): Channel[] =>
  [...world.channels.values()].filter((channel) => channel.guildId === guild.id && !channel.deleted);

export const guildPayload = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  preferred_locale: guild.locale,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  home_header: null,
  features: [],
  emojis: [],
  stickers: [],
  region: 'us-west',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  max_presences: null,
  max_members: 25_000_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  application_id: null,
  nsfw: false,
  nsfw_level: 0,
  incidents_data: null,
  roles: guild.roles.map(rolePayload),
});

/** What GUILD_CREATE adds to a guild. Without the members intent only the bot itself is among the members. */
export const guildCreatePayload = (world: World, guild: Guild) => (intents: number) => ({
  ...guildPayload(guild),
  joined_at: stamp(guild.joinedAt),
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  members: [...guild.members.values()]
    .filter((member) => member.userId === world.applicationId || (intents & Intent.members) !== 0)
    .map((member) => memberPayload(world, member)),
  channels: channelsOf(world, guild).map((channel) => channelPayload(world, channel)),
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** The sum of a member's roles; all of them for the owner and administrators. */
export function permissionsOf(guild: Guild, userId: string): bigint {
  const roles = guild.members.get(userId)?.roles ?? [];
  const sum = guild.roles
    .filter((role) => role.id === guild.id || roles.includes(role.id))
    .reduce((all, role) => all | role.permissions, 0n);
  return guild.ownerId === userId || (sum & Permission.administrator) !== 0n ? everyPermission : sum;
}

function inGuild(world: World, guildId: string, authorId: string): object {
  const member = world.guilds.get(guildId)?.members.get(authorId);
  if (!member) return { guild_id: guildId, channel_type: 0 };
  const { user: _, ...part } = memberPayload(world, member);
  return { guild_id: guildId, channel_type: 0, member: part };
}

/** A message as a session with these intents may read it: others' words need the message-content intent outside direct messages. */
export const heardPayload =
  (world: World, body: Body, guildId: string | undefined) =>
  (intents: number): object => {
    const open =
      guildId === undefined ||
      body.author.id === world.applicationId ||
      body.mentions.some((user) => user.id === world.applicationId) ||
      (intents & Intent.messageContent) !== 0;
    return {
      ...body,
      ...(guildId === undefined ? { channel_type: 1 } : inGuild(world, guildId, body.author.id)),
      ...(!open && { content: '', embeds: [], components: [], attachments: [] }),
    };
  };
