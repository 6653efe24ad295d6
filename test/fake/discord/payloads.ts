import type { Guild, Member, Role, User } from './nouns.ts';
import { everyPermission, Permission } from './numbers.ts';
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

/** The sum of a member's roles; all of them for the owner and administrators. */
export function permissionsOf(guild: Guild, userId: string): bigint {
  const roles = guild.members.get(userId)?.roles ?? [];
  const sum = guild.roles
    .filter((role) => role.id === guild.id || roles.includes(role.id))
    .reduce((all, role) => all | role.permissions, 0n);
  return guild.ownerId === userId || (sum & Permission.administrator) !== 0n ? everyPermission : sum;
}
