import { newId } from './ids.ts';
import type { Channel, User } from './types.ts';
import type { World } from './world.ts';

export type NewUser = Partial<User> & Pick<User, 'id'>;

/** A member of the workspace; what is not said is an ordinary member in Chicago who reads English. */
export function addUser(world: World, given: NewUser): User {
  const name = given.name ?? given.id.toLowerCase();
  const ordinary = { isAdmin: false, isOwner: false, isBot: false, deleted: false };
  const user = { name, realName: name, tz: 'America/Chicago', locale: 'en-US', ...ordinary, ...given };
  world.users.set(user.id, user);
  return user;
}

export interface NewChannel {
  readonly id: string;
  readonly name?: string;
  readonly isPrivate?: boolean;
  /** Where it is no channel, but a direct message. */
  readonly direct?: 'direct' | 'several';
  /** Ids of people; the app is in it unless `withoutBot`. */
  readonly members?: readonly string[];
  readonly withoutBot?: boolean;
}

export function addChannel(world: World, given: NewChannel): Channel {
  const bot = given.withoutBot ? [] : [world.app.user];
  const channel: Channel = {
    id: given.id,
    name: given.name ?? nameless(world, given),
    kind: given.direct ?? (given.isPrivate ? 'private' : 'public'),
    archived: false,
    members: new Set([...bot, ...(given.members ?? [])]),
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** A direct message among several is called after them. */
const nameless = (world: World, { id, direct, members = [] }: NewChannel): string =>
  direct === 'several'
    ? `mpdm-${members.map((each) => world.users.get(each)?.name ?? each).join('--')}-1`
    : id.toLowerCase();

export const changeChannel = (world: World, channel: Channel, change: Partial<Channel>): void => {
  world.channels.set(channel.id, { ...channel, ...change });
};

/** The conversation between the app and one person. */
export function directChannel(world: World, user: string): Channel {
  const members = new Set([world.app.user, user]);
  const ours = ({ kind, members: all }: Channel) => kind === 'direct' && [...members].every((each) => all.has(each));
  const present = [...world.channels.values()].find(ours);
  if (present) return present;
  const id = newId('D');
  const channel: Channel = { id, name: user, kind: 'direct', archived: false, members, messages: new Map() };
  world.channels.set(id, channel);
  return channel;
}

/** A channel that must be there: a test that names another is wrong. */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id}.`);
  return channel;
}
