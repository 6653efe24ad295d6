import type { Desk } from './api/call.ts';
import { until } from './bell.ts';
import type { Ack } from './delivery.ts';
import { addChannel, addUser, changeChannel, channelOf, type NewChannel, type NewUser } from './directory.ts';
import { announce, type Told, tellEvent } from './events.ts';
import type { Fault } from './faults.ts';
import { secret } from './ids.ts';
import type { Obj } from './json.ts';
import { createPerson, type Person } from './people/person.ts';
import type { Reader } from './reading/dates.ts';
import { type Readable, shown } from './reading/shown.ts';
import type { Drop, Sockets } from './sockets.ts';
import type { Call, Channel, Message, View } from './types.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** A channel as it is now, its messages oldest first. */
export type ChannelNow = Omit<Channel, 'messages' | 'members'> & {
  readonly members: readonly string[];
  readonly messages: readonly Message[];
};

/** Slack for tests: what is in the workspace, what people do, what goes wrong, and what the app did. */
export interface FakeSlack extends Pick<Wire, 'deliverTo' | 'signNext' | 'repeatNext' | 'deliverTwice' | 'hold'> {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teamId: string;
  readonly botUserId: string;
  readonly team: (change: Partial<World['team']>) => void;
  readonly addUser: (user: NewUser) => void;
  readonly addChannel: (channel: NewChannel) => void;
  readonly channel: (id: string) => ChannelNow;
  readonly person: (id: string, how?: { readonly quietMs?: number }) => Person;
  readonly home: (user: string) => View | undefined;
  /** Tells the app an event, subscribed or not, with Slack's repetitions until it answers. */
  readonly event: (event: Obj) => Promise<Told>;
  /** Asks the app's HTTP address for the echo that Slack wants before it delivers there. */
  readonly verifyUrl: () => Promise<boolean>;
  /** What befalls a channel is told to the app, if it subscribed; these resolve with its first answer. */
  readonly addBot: (channel: string) => Promise<Ack | undefined>;
  readonly removeBot: (channel: string) => Promise<Ack | undefined>;
  readonly archive: (channel: string) => Promise<Ack | undefined>;
  readonly deleteChannel: (channel: string) => Promise<Ack | undefined>;
  /** Bad luck for calls of a Web API method, of `response_url`, or of any method ('*'). */
  readonly fail: (method: string, fault: Fault) => void;
  readonly clearFaults: () => void;
  readonly dropSockets: (how?: Drop) => void;
  /** The next requests for a connection fail: at `apps.connections.open` with 503, or at the socket's handshake. */
  readonly refuseConnections: (times: number, at?: 'open' | 'socket') => void;
  readonly sockets: () => number;
  readonly calls: readonly Call[];
  readonly callsOf: (method: string) => readonly Call[];
  /** Resolves with the first truthy value, looked for whenever something happens; rejects after `withinMs`. */
  readonly until: <T>(look: () => T, withinMs?: number) => Promise<T>;
  /** What a message says, line by line, to a person, in their zone and with names for ids. */
  readonly shown: (message: Readable, reader?: string) => readonly string[];
  readonly stop: () => Promise<void>;
}

export interface Parts {
  readonly desk: Desk;
  readonly sockets: Sockets;
  readonly wire: Wire;
  readonly stop: () => Promise<void>;
}

function channelNow(world: World, id: string): ChannelNow {
  const { members, messages, ...channel } = channelOf(world, id);
  return { ...channel, members: [...members], messages: [...messages.values()] };
}

function readerOf(world: World, id: string | undefined): Reader {
  const tz = world.users.get(id ?? '')?.tz ?? 'UTC';
  const user = (each: string): string => world.users.get(each)?.name ?? each;
  const channel = (each: string): string => world.channels.get(each)?.name ?? each;
  return { tz, now: world.settings.now(), user, channel };
}

/** Where the app is no longer, archives and deletions come as news of `channel_*` or, in private ones, `group_*`. */
const news = ({ kind }: Channel, what: string): string => `${kind === 'private' ? 'group' : 'channel'}_${what}`;

function fates({ desk: { world }, wire }: Parts) {
  const someone = () => [...world.users.keys()].find((id) => id !== world.app.user) ?? world.app.user;
  const tell = (channel: Channel, what: string, extra: Obj = {}) =>
    announce(world, wire, { type: news(channel, what), channel: channel.id, ...extra });
  return {
    addBot: (id: string) => {
      const channel = channelOf(world, id);
      changeChannel(world, channel, { members: new Set([...channel.members, world.app.user]) });
      const event = {
        type: 'member_joined_channel',
        user: world.app.user,
        channel: id,
        channel_type: 'C',
        team: world.team.id,
      };
      return announce(world, wire, { ...event, inviter: someone() });
    },
    removeBot: (id: string) => {
      const channel = channelOf(world, id);
      const members = [...channel.members].filter((each) => each !== world.app.user);
      changeChannel(world, channel, { members: new Set(members) });
      return tell(channel, 'left', { actor_id: someone() });
    },
    archive: (id: string) => {
      const channel = channelOf(world, id);
      changeChannel(world, channel, { archived: true });
      return tell(channel, 'archive', { user: someone(), is_moved: 0 });
    },
    deleteChannel: (id: string) => {
      const channel = channelOf(world, id);
      world.channels.delete(id);
      return tell(channel, 'deleted', { actor_id: someone() });
    },
  };
}

function misfortunes({ desk: { faults }, sockets }: Parts) {
  return {
    fail: (method: string, fault: Fault) => faults.plan(method, fault),
    clearFaults: faults.clear,
    dropSockets: (how: Drop = 'cut') => sockets.drop(how),
    refuseConnections: (times: number, at: 'open' | 'socket' = 'open') => {
      if (at === 'open') faults.plan('apps.connections.open', { status: 503, times });
      else sockets.refuse(times);
    },
  };
}

function personOf({ desk: { world }, wire }: Parts, id: string, quietMs = world.settings.quietMs): Person {
  const user = world.users.get(id);
  if (!user) throw new Error(`There is no ${id} here.`);
  return createPerson({ world, wire, user }, quietMs);
}

/** https://docs.slack.dev/reference/events/url_verification */
async function verifyUrl({ desk: { world }, wire }: Parts): Promise<boolean> {
  const challenge = secret();
  const payload = { token: world.settings.verificationToken, challenge, type: 'url_verification' };
  const ack = await wire.send({ kind: 'events_api', payload });
  return ack.ok && [ack.body?.['challenge'], ack.body?.['text']].includes(challenge);
}

export function fakeSlack(parts: Parts): FakeSlack {
  const { desk, sockets, wire, stop } = parts;
  const { world } = desk;
  const { botToken, appToken, signingSecret, teamId } = world.settings;
  return {
    ...{ botToken, appToken, signingSecret, teamId, botUserId: world.app.user, apiUrl: `${world.origin}/api/` },
    ...{ ...fates(parts), ...misfortunes(parts), stop },
    team: (change) => {
      world.team = { ...world.team, ...change };
    },
    addUser: (user) => void addUser(world, user),
    addChannel: (channel) => void addChannel(world, channel),
    channel: (id) => channelNow(world, id),
    person: (id, how) => personOf(parts, id, how?.quietMs),
    home: (user) => world.homes.get(user)?.view,
    event: (event) => tellEvent(world, wire, event).done,
    verifyUrl: () => verifyUrl(parts),
    deliverTo: wire.deliverTo,
    signNext: wire.signNext,
    repeatNext: wire.repeatNext,
    deliverTwice: wire.deliverTwice,
    hold: wire.hold,
    sockets: sockets.count,
    calls: world.calls,
    callsOf: (method) => world.calls.filter((each) => each.method === method),
    until: (look, withinMs = 5000) => until(world.bell, look, withinMs),
    shown: (message, reader) => shown(message, readerOf(world, reader)),
  };
}
