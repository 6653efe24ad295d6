import { toldChannel } from './channels.ts';
import type { Channel, Guild, Overwrite } from './nouns.ts';
import { Intent, Permission } from './numbers.ts';
import { rolePayload } from './payloads.ts';
import { publish, type World } from './world.ts';

export interface Closing {
  /** Ids of the only people who may view it, beside whoever may do everything. */
  readonly onlyFor?: readonly string[];
  /** Of a channel for these people alone: not for the bot. */
  readonly withoutBot?: boolean;
}

/** The overwrites that make it so. */
export function overwritesFor(
  world: World,
  guildId: string,
  { onlyFor, withoutBot = false }: Closing,
): readonly Overwrite[] {
  if (!onlyFor) return [];
  const people = [...onlyFor, ...(withoutBot ? [] : [world.applicationId])];
  const invited = people.map((id) => ({ id, type: 1 as const, allow: Permission.viewChannel, deny: 0n }));
  return [{ id: guildId, type: 0, allow: 0n, deny: Permission.viewChannel }, ...invited];
}

/** Somebody changes who may view a channel; without `onlyFor`, whoever may by their roles. */
export function closeChannel(world: World, channel: Channel, how: Closing): void {
  channel.overwrites = overwritesFor(world, channel.guildId ?? '', how);
  publish(world, 'CHANNEL_UPDATE', toldChannel(world, channel), Intent.guilds);
}

/** Somebody changes what the role allows that everybody has. */
export function allowEveryone(world: World, guild: Guild, change: (permissions: bigint) => bigint): void {
  guild.roles.forEach((role, position) => {
    if (role.id !== guild.id) return;
    const changed = { ...role, permissions: change(role.permissions) };
    guild.roles[position] = changed;
    publish(world, 'GUILD_ROLE_UPDATE', { guild_id: guild.id, role: rolePayload(changed, position) }, Intent.guilds);
  });
}
