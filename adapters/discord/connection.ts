import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  Status,
} from 'discord.js';
import type { Around } from '../../src/surface/adapter.ts';
import type { Settings } from './config.ts';
import { said } from './errors.ts';
import { sentenceFor } from './fatal.ts';
import { PATIENCE } from './limits.ts';

/** One kind of event from the gateway, as Discord sent it. */
export type Listeners = Readonly<Partial<Record<GatewayDispatchEvents, (payload: never) => void>>>;

export interface Connection {
  readonly client: Client;
  close(): Promise<void>;
}

interface Ears {
  readonly listeners: Listeners;
  readonly fail: (sentence: string) => void;
}

/** A discord.js client that has not logged in yet. */
export function open(settings: Settings, { log }: Around, { listeners, fail }: Ears): Connection {
  let halt = (): void => undefined;
  const client = new Client({
    intents: intents(settings),
    rest: { api: settings.api },
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    waitGuildTimeout: PATIENCE.start,
    ws: {
      buildStrategy: (manager) => {
        // A shard asleep between two connections cannot be stopped, and would connect once more; it first asks for this.
        halt = () => {
          manager.options.retrieveSessionInfo = () => new Promise(() => undefined);
        };
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  client.on(Events.Error, (error) => log.error({ error: said(error) }, 'discord: error'));
  client.on(Events.ShardError, (error) => log.warn({ error: said(error) }, 'discord: connection error'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'discord: reconnecting'));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'discord: connection resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    fail(sentenceFor(code) ?? `Discord closed the connection for good, with code ${code}.`);
  });
  client.on(Events.Raw, (packet: Packet) => {
    const listener = listeners[packet.t as GatewayDispatchEvents] as ((payload: unknown) => void) | undefined;
    listener?.(packet.d);
    // discord.js would make objects of it to keep, and an event without a field that they want ends the process.
    if (!CONNECTING.has(packet.t)) packet.t = 'HEARD';
  });
  return { client, close: () => close(client, () => halt()) };
}

/** Without the privileged one, messages come empty but for those that ping us. */
const intents = ({ messageContent }: Settings): GatewayIntentBits[] => [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
];

interface Packet {
  t: string;
  readonly d: unknown;
}

/** What discord.js itself needs to know that it is connected. */
const CONNECTING: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildDelete,
]);

/** A socket that is just being opened cannot be closed by discord.js: it is given a moment to get there. */
async function close(client: Client, halt: () => void): Promise<void> {
  halt();
  const isOpening = () => client.ws.shards.some(({ status }) => status === Status.Connecting);
  for (let tries = 0; tries < 20 && isOpening(); tries++) await sleep(50);
  await Promise.race([client.destroy(), sleep(PATIENCE.stop, undefined, { ref: false })]);
}

/** Every event brings along what we need of it; what discord.js cannot do without is not listed. */
const NOTHING_KEPT = {
  AutoModerationRuleManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  PresenceManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
} as const;
