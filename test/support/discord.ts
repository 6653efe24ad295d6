import { discord as adapter } from '../../adapters/discord/index.ts';
import type { Env, Log } from '../../src/surface/adapter.ts';
import type { Inbox, Incoming, Platform, Reply } from '../../src/surface/platform.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import { startFakeDiscord } from '../fake/discord/server.ts';

/** The kernel's side of the port, answering as a test says and keeping what it was told. */
export interface Desk extends Inbox {
  readonly heard: Incoming[];
  readonly told: unknown[];
  answer: (incoming: Incoming) => Reply | Promise<Reply>;
}

export function desk(given: Partial<Inbox> & Partial<Pick<Desk, 'answer'>> = {}): Desk {
  const made: Desk = {
    commands: [],
    heard: [],
    told: [],
    answer: () => ({ kind: 'done' }),
    opensForm: () => false,
    handle: async (incoming) => {
      made.heard.push(incoming);
      return made.answer(incoming);
    },
    complete: async () => [],
    arrived: async (workspace) => void made.told.push({ arrived: workspace }),
    departed: async (where) => void made.told.push({ departed: where }),
    ...given,
  };
  return made;
}

export interface Line {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export function logbook(): Log & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const at = (level: string) => (fields: Line['fields'], message: string) =>
    void lines.push({ level, fields, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export interface Connected {
  readonly discord: FakeDiscord;
  readonly platform: Platform;
  readonly log: ReturnType<typeof logbook>;
  readonly failures: readonly Error[];
  readonly stop: () => Promise<void>;
}

/** The adapter as main would make it, speaking to `discord`; not yet started. */
export function adapterFor(discord: FakeDiscord, env: Env = {}): Connected {
  const log = logbook();
  const failures: Error[] = [];
  const configured = adapter.configure({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...env });
  if (configured.kind !== 'on') throw new Error(`the adapter is ${configured.kind}`);
  const platform = configured.create({
    log,
    now: () => new Date(),
    mount: () => undefined,
    fail: (error) => void failures.push(error),
  });
  const stop = async () => {
    await platform.stop();
    await discord.stop();
  };
  return { discord, platform, log, failures, stop };
}

/** A guild with the bot, two people and a channel. */
export async function safeCities() {
  const discord = await startFakeDiscord();
  const guild = discord.addGuild({ name: 'Safe Cities' });
  const { id: channel } = discord.addChannel(guild, { name: 'announcements' });
  discord.addUser({ name: 'ana', globalName: 'Ana', locale: 'es-ES', permissions: 1n << 5n });
  discord.addUser({ name: 'ben' });
  return { discord, guild: guild.id, channel, ana: discord.person('ana'), ben: discord.person('ben') };
}
