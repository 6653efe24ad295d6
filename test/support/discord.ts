import { discord as adapter } from '../../adapters/discord/index.ts';
import type { Env } from '../../src/surface/adapter.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import { startFakeDiscord } from '../fake/discord/server.ts';
import { type Logbook, logbook } from './logbook.ts';

export interface Connected {
  readonly discord: FakeDiscord;
  readonly platform: Platform;
  readonly log: Logbook;
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
