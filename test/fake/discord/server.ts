import { allowEveryone, closeChannel } from './closing.ts';
import { handle, seenEvents } from './events.ts';
import type { Eyes, FakeDiscord, FakeOptions, Luck, Places, Recorded } from './fake.ts';
import { orderFault } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { listen } from './listen.ts';
import { adoptMessage, removeMessages, unfurl } from './messages.ts';
import type { Guild } from './nouns.ts';
import { openExchange } from './people/interaction.ts';
import { createPerson } from './people/person.ts';
import { type Patience, quiet, type Seen, watch } from './people/seen.ts';
import { filesOf } from './reading/files.ts';
import { controlsOf, pings, shown } from './reading/shown.ts';
import { reactionsOf } from './rest/reactions.ts';
import * as setup from './setup.ts';
import { loadSpec } from './validate/spec.ts';
import { channelById, createWorld, publish, userById, type World } from './world.ts';

/** A Discord of one's own on loopback, over real HTTP and WebSocket, for the real discord.js. */
export async function startFakeDiscord(options: FakeOptions = {}): Promise<FakeDiscord> {
  const world = createWorld({
    now: options.now ?? Date.now,
    spec: await loadSpec(),
    token: options.token ?? 'MTIzNDU2Nzg5MDEyMzQ1Njc4.fake-x.not-a-real-token-of-anyone',
    applicationId: options.applicationId ?? '1457469483726668048',
    privileged: options.privilegedIntents ?? 0,
    rates: options.rates ?? 'roomy',
    faults: { ordered: [] },
  });
  setup.addBot(world, options.botName ?? 'Convener');
  const gateway = createGateway(world, options.heartbeatMs ?? 41_250);
  const stop = await listen(world, gateway);
  const patience = { quietMs: options.quietMs ?? 40, patienceMs: options.patienceMs ?? 5_000 };
  return {
    apiUrl: `${world.origin}/api`,
    token: world.token,
    applicationId: world.applicationId,
    ...places(world),
    ...eyes(world, patience),
    ...luck({ world, gateway, patience }),
    calls: world.calls,
    violations: world.violations,
    flaws: world.flaws,
    connections: () => [...gateway.sessions.values()].filter((session) => session.socket?.readyState === 1).length,
    quiet: (ms) => quiet(world, { ...patience, ...(ms !== undefined && { quietMs: ms }) }),
    until,
    stop,
  };
}

function places(world: World): Places {
  const guildOf = (guild: Guild | string): Guild => {
    const found = typeof guild === 'string' ? world.guilds.get(guild) : guild;
    if (!found) throw new Error(`This Discord has no guild ${guild}.`);
    return found;
  };
  return {
    addGuild: (guild = {}) => setup.addGuild(world, guild),
    addUser: (user) => setup.addUser(world, user),
    addChannel: (guild, channel) => setup.addChannel(world, guildOf(guild).id, channel),
    deleteChannel: (id) => setup.deleteChannel(world, channelById(world, id)),
    closeChannel: (id, how = {}) => closeChannel(world, channelById(world, id), how),
    allowEveryone: (guild, change) => allowEveryone(world, guildOf(guild), change),
    purge: (messages) => removeMessages(world, messages),
    unfurl: (message, url) => unfurl(world, message, url),
    removeBot: (guild) => setup.removeBot(world, guildOf(guild)),
    inviteBot: (guild) => setup.inviteBot(world, guildOf(guild)),
    leave: (guild, who) => setup.leave(world, guildOf(guild), who),
    deny: (id, what) => {
      channelById(world, id).denied = what;
    },
    handleEvent: (id, how) => handle(world, id, how),
  };
}

const eyes = (world: World, patience: Patience): Eyes => ({
  person: (who) => createPerson(world, who, patience),
  channel: (id) => {
    const { messages: all } = channelById(world, id);
    return { id, all, messages: all.filter((each) => each.deletedAt === undefined && each.onlyFor === undefined) };
  },
  commands: (guildId = 'global') => world.commands.get(guildId) ?? [],
  pings,
  shown: (message, reader) => shown(world, message, reader),
  controls: controlsOf,
  files: (message) => filesOf(world, message),
  reactions: (message) => reactionsOf(message).map(({ emoji }) => emoji.name),
  events: (guildId) => seenEvents(world, guildId),
});

interface Running {
  readonly world: World;
  readonly gateway: Gateway;
  readonly patience: Patience;
}

const luck = ({ world, gateway, patience }: Running): Luck => ({
  fail: (pattern, fault) => orderFault(world.faults, pattern, fault),
  dropSockets: ({ resumable = true } = {}) => gateway.drop(resumable),
  askToReconnect: () => gateway.askToReconnect(),
  invalidateSession: ({ resumable = false } = {}) => gateway.invalidate(resumable),
  repeatNext: (times = 1) => {
    world.repeats = times;
  },
  dispatch: (t, d) => publish(world, t, d),
  adopt: (channelId, recorded) => adoptMessage(world, channelById(world, channelId), recorded),
  replay: (payload) => replayed(world, payload, patience),
});

function replayed(world: World, payload: Recorded, patience: Patience): Promise<Seen> {
  const channel = channelById(world, payload.channel_id);
  const user = userById(world, payload.member?.user.id ?? payload.user?.id ?? '');
  const known = channel.messages.find((message) => message.id === payload.message?.id);
  const source = known ?? (payload.message && adoptMessage(world, channel, payload.message));
  const exchange = openExchange(world, { user, channel, kind: payload.type, data: {}, source }, payload);
  publish(world, 'INTERACTION_CREATE', payload);
  return watch(world, exchange, patience);
}

async function until(holds: () => boolean, withinMs = 5_000): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`Not so after ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
