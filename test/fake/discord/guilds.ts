import { channelPayload, toldChannel } from './channels.ts';
import type { Channel, Guild } from './nouns.ts';
import { Intent } from './numbers.ts';
import { memberPayload, rolePayload, stamp } from './payloads.ts';
import { botMayView } from './views.ts';
import type { World } from './world.ts';

const channelsOf = (world: World, guild: Guild): Channel[] =>
  [...world.channels.values()].filter(({ guildId, thread, deleted }) => guildId === guild.id && !thread && !deleted);

const threadsOf = (world: World, guild: Guild): Channel[] =>
  [...world.channels.values()].filter(
    (each) => each.guildId === guild.id && each.thread && !each.deleted && botMayView(world, each),
  );

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
  channels: channelsOf(world, guild).map((channel) => toldChannel(world, channel)),
  threads: threadsOf(world, guild).map((thread) => channelPayload(world, thread)),
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});
