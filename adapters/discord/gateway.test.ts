import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';

const commands = [{ path: ['topics'], summary: { en: 'Topics', es: 'Temas' }, who: 'anyone', options: [] }] as const;

let at: Awaited<ReturnType<typeof safeCities>>;
let connected: Connected;
let inbox: ReturnType<typeof desk>;

beforeEach(async () => {
  at = await safeCities();
  inbox = desk({
    commands,
    answer: () => ({ kind: 'whisper', language: 'en', message: { headline: 'Here', blocks: [] } }),
  });
  connected = adapterFor(at.discord);
});

afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
});

it('the workspaces we are in, come into and leave are told, each once', async () => {
  await connected.platform.start(inbox);
  await at.discord.until(() => inbox.told.length > 0);
  expect(inbox.told).toEqual([{ arrived: { workspace: at.guild, name: 'Safe Cities' } }]);
  const other = at.discord.addGuild({ name: 'Safe Rivers' });
  const { id } = at.discord.addChannel(other, { name: 'talk' });
  at.discord.deleteChannel(id);
  at.discord.removeBot(other);
  await at.discord.until(() => inbox.told.length === 4);
  expect(inbox.told.slice(1)).toEqual([
    { arrived: { workspace: other.id, name: 'Safe Rivers' } },
    { departed: { workspace: other.id, channel: id } },
    { departed: { workspace: other.id } },
  ]);
});

it('an outage of a guild is no departure, and a new name is told', async () => {
  await connected.platform.start(inbox);
  await at.discord.until(() => inbox.told.length > 0);
  at.discord.dispatch('GUILD_DELETE', { id: at.guild, unavailable: true });
  at.discord.dispatch('GUILD_UPDATE', { id: at.guild, name: 'Safe Cities' });
  at.discord.dispatch('GUILD_UPDATE', { id: at.guild, name: 'Safer Cities' });
  await at.discord.until(() => inbox.told.length === 2);
  expect(inbox.told[1]).toEqual({ arrived: { workspace: at.guild, name: 'Safer Cities' } });
});

it('commands are answered after a lost connection', async () => {
  await connected.platform.start(inbox);
  await at.discord.until(() => at.discord.commands().length > 0);
  at.discord.dropSockets();
  await at.discord.until(() => at.discord.connections() === 0);
  await at.discord.until(() => at.discord.connections() === 1);
  await at.discord.quiet();
  const seen = await at.ana.command(at.channel, 'topics');
  expect(seen.ephemeral).toHaveLength(1);
});

it('a platform stopped between two connections does not connect again', async () => {
  const { discord } = await safeCities();
  const lost = adapterFor(discord);
  await lost.platform.start(inbox);
  await discord.stop();
  await discord.until(() => lost.log.lines.some(({ message }) => message === 'discord: reconnecting'));
  await lost.platform.stop();
  const callers: unknown[] = [];
  const server = createServer((socket) => callers.push(socket.destroy()));
  server.listen(Number(new URL(discord.apiUrl).port), '127.0.0.1');
  await new Promise((resolve) => setTimeout(resolve, 800));
  server.close();
  expect(callers).toEqual([]);
});

it('a token that Discord refuses ends in one sentence without the token', async () => {
  const refused = adapterFor(at.discord, { DISCORD_TOKEN: 'not-the.right-token.at-all' });
  await refused.platform.start(inbox);
  await refused.platform.stop();
  expect(refused.failures.map(String)).toEqual([expect.stringContaining('does not accept DISCORD_TOKEN')]);
  expect(refused.failures[0]?.message).not.toContain('not-the.right-token');
});

it('a Discord that is away at the start is tried again', async () => {
  at.discord.fail('GET /gateway/bot', { status: 503, times: 4 });
  await connected.platform.start(inbox);
  expect(connected.failures).toEqual([]);
  expect(connected.log.lines).toMatchObject([{ level: 'warn', message: 'discord: no connection' }]);
  await at.discord.until(() => at.discord.connections() === 1);
});

it('commands are registered when they differ, and only then', async () => {
  const puts = () => at.discord.calls.filter(({ method }) => method === 'PUT').length;
  const isRegistered = ({ log }: Connected) => log.lines.some(({ message }) => message.endsWith('registered'));
  const restart = async (given: typeof inbox) => {
    const next = adapterFor(at.discord);
    await next.platform.start(given);
    await at.discord.until(() => isRegistered(next));
    await next.platform.stop();
  };
  await restart(inbox);
  expect(puts()).toBe(1);
  await restart(inbox);
  expect(puts()).toBe(1);
  await restart(desk({ commands: [{ ...commands[0], summary: { en: 'All topics', es: 'Temas' } }] }));
  expect(puts()).toBe(2);
  const shortcuts = [{ name: 'topics.from-message', label: { en: 'Suggest as topic', es: 'Proponer como tema' } }];
  await restart(desk({ commands, shortcuts }));
  await restart(desk({ commands, shortcuts }));
  expect(puts()).toBe(3);
});

it('commands that could not be registered are registered a little later', async () => {
  at.discord.fail('GET /applications/:id/commands', { status: 500 });
  await connected.platform.start(inbox);
  await at.discord.until(() => at.discord.commands().length > 0);
});

it('a process whose platform has stopped ends by itself', async () => {
  const script = `
    const { adapterFor } = await import('./test/support/discord.ts');
    const { desk } = await import('./test/support/desk.ts');
    const discord = { apiUrl: process.env.API, token: process.env.TOKEN };
    const { platform } = adapterFor(discord);
    await platform.start(desk());
    await platform.post({ workspace: '', channel: process.env.CHANNEL, once: 'a', language: 'en', message: { headline: 'Hi', blocks: [] } });
    await platform.stop();
    console.log('stopped');`;
  const env = { ...process.env, API: at.discord.apiUrl, TOKEN: at.discord.token, CHANNEL: at.channel };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = once(child.stdout, 'data');
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(15_000) });
  expect(String(await said)).toContain('stopped');
  const stoppedAt = performance.now();
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - stoppedAt).toBeLessThan(2000);
});

it('without a Discord to speak to, starting does not hang', async () => {
  const gone = await startFakeDiscord();
  const lonely = adapterFor(gone);
  await gone.stop();
  const startedAt = performance.now();
  await lonely.platform.start(inbox);
  await lonely.platform.stop();
  expect(performance.now() - startedAt).toBeLessThan(3000);
});
