import { toldChannel } from './channels.ts';
import { type Closing, overwritesFor } from './closing.ts';
import { guildCreatePayload } from './guilds.ts';
import type { Channel, Guild, User } from './nouns.ts';
import { Intent, Permission, Place } from './numbers.ts';
import { memberPayload, permissionsOf } from './payloads.ts';
import { isSnowflake } from './snowflake.ts';
import { publish, userNamed, type World } from './world.ts';

const everyonePermissions =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readHistory |
  Permission.useCommands;

/** What bots are invited with on top of it, where a test does not say otherwise. */
const invitedWith = Permission.addReactions | Permission.createEvents;

export interface NewGuild {
  readonly id?: string;
  readonly name?: string;
  /** An id; by default a person who is nobody else. */
  readonly ownerId?: string;
  /** For example `en-US`, `es-ES`. */
  readonly locale?: string;
  /** Added to what everyone may do; by default reactions and events. */
  readonly botPermissions?: bigint;
}

export interface NewUser {
  readonly id?: string;
  readonly name: string;
  readonly globalName?: string;
  readonly locale?: string;
  /** What this person may do in the guilds they join, on top of everyone's permissions. */
  readonly permissions?: bigint;
  /** Ids of the guilds to join; by default all there are. */
  readonly guilds?: readonly string[];
  /** Refuses direct messages from the bot (50007). */
  readonly closedToDirectMessages?: boolean;
}

export interface NewChannel extends Closing {
  readonly id?: string;
  readonly name: string;
  /** Posts alone, each a thread. */
  readonly forum?: boolean;
}

/** The bot's own account, named by the application's id. */
export function addBot(world: World, name: string): void {
  const shared = { globalName: null, locale: 'en-US', bot: true, closedToDirectMessages: true };
  world.users.set(world.applicationId, { ...shared, id: world.applicationId, name });
}

function checkedId(world: World, id: string | undefined): string {
  const made = id ?? world.nextId();
  if (!isSnowflake(made)) throw new Error(`${made} is not an id as Discord makes them: up to 20 digits.`);
  return made;
}

/** A guild (server) with the bot in it. */
export function addGuild(world: World, wanted: NewGuild): Guild {
  const id = checkedId(world, wanted.id);
  const guild: Guild = {
    id,
    name: wanted.name ?? 'Safe Cities',
    ownerId: wanted.ownerId ?? world.nextId(),
    locale: wanted.locale ?? 'en-US',
    joinedAt: world.now(),
    roles: [{ id, name: '@everyone', permissions: everyonePermissions, managed: false }],
    members: new Map(),
    withBot: true,
  };
  world.guilds.set(id, guild);
  join(world, guild, { userId: world.applicationId, permissions: wanted.botPermissions ?? invitedWith });
  publish(world, 'GUILD_CREATE', guildCreatePayload(world, guild), Intent.guilds);
  return guild;
}

/** A person; members of a guild may see all its channels. */
export function addUser(world: World, wanted: NewUser): User {
  const user: User = {
    id: checkedId(world, wanted.id),
    name: wanted.name,
    globalName: wanted.globalName ?? null,
    locale: wanted.locale ?? 'en-US',
    bot: false,
    closedToDirectMessages: wanted.closedToDirectMessages ?? false,
  };
  world.users.set(user.id, user);
  for (const guild of world.guilds.values()) {
    if (wanted.guilds && !wanted.guilds.includes(guild.id)) continue;
    join(world, guild, { userId: user.id, permissions: wanted.permissions ?? 0n });
  }
  return user;
}

function join(world: World, guild: Guild, who: { readonly userId: string; readonly permissions: bigint }): void {
  const managed = who.userId === world.applicationId;
  const role = { id: world.nextId(), name: `role of ${who.userId}`, permissions: who.permissions, managed };
  const roles = who.permissions === 0n ? [] : [role];
  guild.roles.push(...roles);
  const member = { userId: who.userId, roles: roles.map((each) => each.id), joinedAt: world.now() };
  guild.members.set(who.userId, member);
  if (managed) return;
  publish(world, 'GUILD_MEMBER_ADD', { ...memberPayload(world, member), guild_id: guild.id }, Intent.members);
}

export function leave(world: World, guild: Guild, who: string): void {
  const user = userNamed(world, who);
  const member = guild.members.get(user.id);
  if (!member) return;
  guild.members.delete(user.id);
  const { user: payload } = memberPayload(world, member);
  publish(world, 'GUILD_MEMBER_REMOVE', { guild_id: guild.id, user: payload }, Intent.members);
}

export function addChannel(world: World, guildId: string, wanted: NewChannel): Channel {
  const channel: Channel = {
    id: checkedId(world, wanted.id),
    name: wanted.name,
    type: wanted.forum ? Place.forum : Place.text,
    guildId,
    personId: undefined,
    overwrites: overwritesFor(world, guildId, wanted),
    messages: [],
    denied: undefined,
    deleted: false,
  };
  world.channels.set(channel.id, channel);
  publish(world, 'CHANNEL_CREATE', toldChannel(world, channel), Intent.guilds);
  return channel;
}

/** The direct-message channel of the bot and this person: always the same one. */
export function directChannel(world: World, personId: string): Channel {
  const found = [...world.channels.values()].find((channel) => channel.personId === personId);
  if (found) return found;
  const channel: Channel = {
    id: world.nextId(),
    name: '',
    type: Place.direct,
    guildId: undefined,
    personId,
    overwrites: [],
    messages: [],
    denied: undefined,
    deleted: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function deleteChannel(world: World, channel: Channel): void {
  channel.deleted = true;
  const { id, guildId: guild_id, type, thread } = channel;
  if (thread) publish(world, 'THREAD_DELETE', { id, guild_id, parent_id: thread.parentId, type }, Intent.guilds);
  else publish(world, 'CHANNEL_DELETE', toldChannel(world, channel), Intent.guilds);
}

/** Someone removes the bot from the guild: its guild commands go too. */
export function removeBot(world: World, guild: Guild): void {
  guild.withBot = false;
  guild.members.delete(world.applicationId);
  world.commands.delete(guild.id);
  publish(world, 'GUILD_DELETE', { id: guild.id }, Intent.guilds);
}

/** Somebody invites the bot back. */
export function inviteBot(world: World, guild: Guild): void {
  guild.withBot = true;
  join(world, guild, { userId: world.applicationId, permissions: invitedWith });
  publish(world, 'GUILD_CREATE', guildCreatePayload(world, guild), Intent.guilds);
}

export const botPermissions = (world: World, guild: Guild): bigint => permissionsOf(guild, world.applicationId);
