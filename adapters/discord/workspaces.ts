import type {
  GatewayChannelDeleteDispatchData,
  GatewayGuildCreateDispatchData,
  GatewayGuildDeleteDispatchData,
  GatewayGuildUpdateDispatchData,
  GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import type { Inbox } from '../../src/surface/platform.ts';

type Told = Pick<Inbox, 'arrived' | 'departed'>;
type Named = Pick<GatewayGuildUpdateDispatchData, 'id' | 'name'>;

/** Guilds and channels that come and go. Each guild is told once, and once more under a new name. */
export function workspaces(inbox: Told) {
  const here = new Set<string>();
  const names = new Map<string, string>();
  const named = async ({ id, name }: Named): Promise<void> => {
    if (names.get(id) === name) return;
    names.set(id, name);
    await inbox.arrived({ workspace: id, name });
  };
  return {
    /** All guilds that we are in, those too of which Discord has told no more yet. */
    all: (): readonly string[] => [...here],
    nameOf: (id: string): string | undefined => names.get(id),
    ready: ({ guilds }: Pick<GatewayReadyDispatchData, 'guilds'>): void => {
      here.clear();
      for (const { id } of guilds) here.add(id);
    },
    // Also how we learn, at start, of a guild that took us in while we were down.
    created: async (guild: GatewayGuildCreateDispatchData): Promise<void> => {
      here.add(guild.id);
      if (!guild.unavailable) await named(guild);
    },
    updated: (guild: GatewayGuildUpdateDispatchData): Promise<void> => named(guild),
    deleted: async ({ id, unavailable }: GatewayGuildDeleteDispatchData): Promise<void> => {
      // Only an outage on their side: the guild comes back.
      if (unavailable) return;
      here.delete(id);
      names.delete(id);
      await inbox.departed({ workspace: id });
    },
    channelDeleted: async (channel: GatewayChannelDeleteDispatchData): Promise<void> => {
      const workspace = 'guild_id' in channel ? channel.guild_id : undefined;
      if (workspace !== undefined) await inbox.departed({ workspace, channel: channel.id });
    },
  };
}
