import type { Channel, Guild } from './nouns.ts';
import { Permission } from './numbers.ts';
import { permissionsOf } from './payloads.ts';
import type { World } from './world.ts';

/**
 * Whether somebody in the guild may view a channel; a thread is viewed by whoever may view the channel it hangs on, a private
 * one only by those in it (https://docs.discord.com/developers/topics/permissions#permission-overwrites).
 */
export function mayView(world: World, channel: Channel, userId: string): boolean {
  const guild = world.guilds.get(channel.guildId ?? '');
  if (!guild?.members.has(userId)) return false;
  const { thread } = channel;
  if (!thread) return (permissionsIn(guild, channel, userId) & Permission.viewChannel) !== 0n;
  const parent = world.channels.get(thread.parentId);
  const isIn = thread.invited === undefined || [thread.ownerId, ...thread.invited].includes(userId);
  return isIn && parent !== undefined && mayView(world, parent, userId);
}

export const botMayView = (world: World, channel: Channel): boolean =>
  channel.guildId === undefined || mayView(world, channel, world.applicationId);

function permissionsIn(guild: Guild, { overwrites }: Channel, userId: string): bigint {
  const base = permissionsOf(guild, userId);
  if ((base & Permission.administrator) !== 0n) return base;
  const roles = guild.members.get(userId)?.roles ?? [];
  const layers = [[guild.id], roles, [userId]].map((ids) => overwrites.filter(({ id }) => ids.includes(id)));
  return layers.reduce((has, layer) => {
    const deny = layer.reduce((all, each) => all | each.deny, 0n);
    const allow = layer.reduce((all, each) => all | each.allow, 0n);
    return (has & ~deny) | allow;
  }, base);
}
