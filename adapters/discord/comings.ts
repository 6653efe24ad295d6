import {
  type APIRole,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildDeleteDispatchData,
  type GatewayThreadDeleteDispatchData,
} from 'discord-api-types/v10';
import type { altering } from './altered.ts';
import type { channelsTold, Told } from './channels.ts';
import type { Listeners } from './connection.ts';
import type { placeNames } from './names.ts';
import type { workspaces } from './workspaces.ts';

interface Comings {
  readonly heard: <P>(listener: (payload: P) => unknown) => (payload: P) => void;
  readonly guilds: ReturnType<typeof workspaces>;
  readonly names: ReturnType<typeof placeNames>;
  readonly channels: ReturnType<typeof channelsTold>;
  readonly altered: Pick<ReturnType<typeof altering>, 'threadDeleted'>;
}

interface RoleTold {
  readonly guild_id: string;
  readonly role: APIRole;
}

/** Guilds, channels, threads and roles that come, go and change. */
export function comings({ heard, guilds, names, channels, altered }: Comings): Listeners {
  const channel = heard((told: Told) => {
    channels.channel(told);
    names.channel(told);
  });
  const role = heard(({ guild_id, role: told }: RoleTold) => {
    channels.role(guild_id, told);
    names.role({ role: told });
  });
  return {
    [GatewayDispatchEvents.GuildCreate]: heard((guild: GatewayGuildCreateDispatchData) => {
      if (!guild.unavailable) channels.guild(guild as Parameters<typeof channels.guild>[0]);
      names.guild(guild);
      return guilds.created(guild);
    }),
    [GatewayDispatchEvents.GuildUpdate]: heard(guilds.updated),
    [GatewayDispatchEvents.GuildDelete]: heard((guild: GatewayGuildDeleteDispatchData) => {
      channels.left(guild.id);
      return guilds.deleted(guild);
    }),
    [GatewayDispatchEvents.GuildRoleCreate]: role,
    [GatewayDispatchEvents.GuildRoleUpdate]: role,
    [GatewayDispatchEvents.ChannelCreate]: channel,
    [GatewayDispatchEvents.ChannelUpdate]: channel,
    [GatewayDispatchEvents.ChannelDelete]: heard((told: Parameters<typeof guilds.channelDeleted>[0]) => {
      channels.gone(told.id);
      return guilds.channelDeleted(told);
    }),
    [GatewayDispatchEvents.ThreadCreate]: channel,
    [GatewayDispatchEvents.ThreadUpdate]: channel,
    [GatewayDispatchEvents.ThreadListSync]: heard(({ guild_id, threads }: Synced) => {
      for (const each of threads) channels.channel({ ...each, guild_id });
    }),
    [GatewayDispatchEvents.ThreadDelete]: heard((told: GatewayThreadDeleteDispatchData) => {
      channels.gone(told.id);
      return altered.threadDeleted(told);
    }),
  };
}

/** The threads of a channel that we have just been let into. */
interface Synced {
  readonly guild_id: string;
  readonly threads: readonly Told[];
}
