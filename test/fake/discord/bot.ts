import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import type { FakeDiscord } from './fake.ts';

/** The real discord.js against the fake, ready. Its errors are kept, not thrown: an `error` listener is what a bot must have. */
export async function startBot(
  discord: Pick<FakeDiscord, 'apiUrl' | 'token'>,
  options: Partial<ClientOptions> = {},
): Promise<Client<true> & { readonly faults: Error[] }> {
  const client = createBot(discord, options);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return client as Client<true> & { readonly faults: Error[] };
}

/** The same, not logged in yet. */
export function createBot(discord: Pick<FakeDiscord, 'apiUrl'>, options: Partial<ClientOptions> = {}) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: [0],
    shardCount: 1,
    allowedMentions: { parse: [] },
    // discord.js leaves 5 s between two identifies, as Discord asks; the fake does not ask.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
    rest: { api: discord.apiUrl, retries: 0, ...options.rest },
  });
  const faults: Error[] = [];
  client.on(Events.Error, (error) => faults.push(error));
  return Object.assign(client, { faults });
}
