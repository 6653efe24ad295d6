import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Gathering } from '../../src/surface/gathering.ts';
import { type Platform, PlatformError } from '../../src/surface/platform.ts';
import type { FakeDiscord } from '../../test/fake/discord/fake.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { logbook } from '../../test/support/logbook.ts';
import { discord as adapter } from './index.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 2, 30, 15);
const call = (more: Partial<Gathering> = {}): Gathering => ({
  name: 'Waste prices',
  description: 'With Ana.\nBring *questions*.',
  place: 'https://meet.example.org/waste',
  startsAt: new Date(start),
  endsAt: new Date(start + HOUR),
  ...more,
});

let now: number;
let guild: string;
let discord: FakeDiscord;
let platform: Platform;

beforeEach(async () => {
  now = start - 24 * HOUR;
  discord = await startFakeDiscord({ now: () => now });
  guild = discord.addGuild().id;
  platform = speakingTo(discord);
});

afterEach(async () => {
  await platform.stop();
  await discord.stop();
  expect(discord.violations).toEqual([]);
  expect(discord.flaws).toEqual([]);
});

/** The adapter, with the clock of this test. */
function speakingTo({ token, apiUrl }: FakeDiscord): Platform {
  const configured = adapter.configure({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl });
  if (configured.kind !== 'on') throw new Error(configured.kind);
  const fail = (error: Error) => {
    throw error;
  };
  return configured.create({ log: logbook(), now: () => new Date(now), mount: () => undefined, fail });
}

const gather = (gathering: Gathering, id?: string) =>
  platform.gather({ workspace: guild, gathering, ...(id !== undefined && { id }) });
const disband = (id: string) => platform.disband({ workspace: guild, id });
const events = () => discord.events(guild);
const asked = (method: string) => discord.calls.filter((each) => each.method === method).length;
const refusal = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (error: unknown) => (error instanceof PlatformError ? { ...error.fault, words: error.message } : error),
  );

it('a gathering stands among the events of the server, with its place and its end', async () => {
  const id = await gather(call());
  expect(events()).toEqual([
    {
      id,
      name: 'Waste prices',
      description: 'With Ana.\nBring \\*questions\\*.',
      place: 'https://meet.example.org/waste',
      startsAt: new Date(start),
      endsAt: new Date(start + HOUR),
      status: 'scheduled',
    },
  ]);
});

it('a change keeps the event and the same again asks for none', async () => {
  const id = await gather(call());
  const moved = { startsAt: new Date(start + 3 * HOUR), endsAt: new Date(start + 4 * HOUR) };
  expect(await gather(call({ name: 'Waste', description: '', place: 'Town hall', ...moved }), id)).toBe(id);
  expect(events()).toMatchObject([{ id, name: 'Waste', description: null, place: 'Town hall', ...moved }]);
  await gather(call({ name: 'Waste', description: '', place: 'Town hall', ...moved }), id);
  expect(asked('PATCH')).toBe(1);
});

it('a gathering taken back is gone, and taking it back twice is well', async () => {
  const id = await gather(call());
  await disband(id);
  expect(events()).toEqual([]);
  await disband(id);
});

it.each([
  ['remove', 'Unknown Guild Scheduled Event'],
  ['cancel', 'called this event off'],
] as const)('an event that somebody did away with (%s) is not made again', async (how, why) => {
  const id = await gather(call());
  discord.handleEvent(id, how);
  const words = expect.stringContaining(why);
  expect(await refusal(gather(call({ name: 'Waste' }), id))).toEqual({ kind: 'refused', gone: false, words });
  expect(events().filter(({ status }) => status === 'scheduled')).toEqual([]);
});

it('a gathering that has begun is not made, and Discord is not asked to', async () => {
  now = start;
  expect(await refusal(gather(call()))).toMatchObject({ kind: 'refused', words: expect.stringContaining('begun') });
  expect(asked('POST')).toBe(0);
});

it('the words and the end of a running event change, its start does not', async () => {
  const id = await gather(call());
  now = start + HOUR / 2;
  const longer = { name: 'Waste and water', endsAt: new Date(start + 2 * HOUR) };
  expect(await gather(call(longer), id)).toBe(id);
  expect(events()).toMatchObject([{ ...longer, startsAt: new Date(start), status: 'active' }]);
});

it('an event that somebody began early is not begun anew', async () => {
  const id = await gather(call());
  discord.handleEvent(id, 'begin');
  expect(await gather(call({ name: 'Waste' }), id)).toBe(id);
  expect(events()).toMatchObject([{ id, name: 'Waste', status: 'active' }]);
});

it('what is over stays as it was, and a later date is another event', async () => {
  const id = await gather(call());
  now = start + 2 * HOUR;
  expect(await gather(call({ name: 'Waste' }), id)).toBe(id);
  expect(events()).toMatchObject([{ name: 'Waste prices', status: 'completed' }]);
  const later = { startsAt: new Date(start + 48 * HOUR), endsAt: new Date(start + 49 * HOUR) };
  const next = await gather(call(later), id);
  expect(next).not.toBe(id);
  expect(events().map(({ status }) => status)).toEqual(['completed', 'scheduled']);
  await disband(id);
});

it('a call put off while it runs ends on Discord and stands there at its new date', async () => {
  const id = await gather(call());
  now = start + HOUR / 4;
  await gather(call({ startsAt: new Date(start + 24 * HOUR), endsAt: new Date(start + 25 * HOUR) }), id);
  expect(events()).toMatchObject([
    { id, status: 'completed' },
    { startsAt: new Date(start + 24 * HOUR), status: 'scheduled' },
  ]);
});

it('an event whose making had an unclear outcome is found, not made twice', async () => {
  discord.fail('POST /guilds/:guild/scheduled-events', { status: 502, afterDoing: true });
  expect(await refusal(gather(call()))).toMatchObject({ kind: 'unclear' });
  const [made] = events();
  expect(await gather(call({ place: 'Town hall' }))).toBe(made?.id);
  expect(events()).toMatchObject([{ place: 'Town hall' }]);
  await gather(call({ name: 'Water' }));
  expect(events()).toHaveLength(2);
});

it('without the right, what to tick is said', async () => {
  guild = discord.addGuild({ botPermissions: 0n }).id;
  const words = expect.stringMatching(/tick Create Events/);
  expect(await refusal(gather(call()))).toEqual({ kind: 'refused', gone: false, words });
});

/** Past discord.js, which makes no more than 50 requests a second. */
async function made(name: string): Promise<void> {
  const times = { scheduled_start_time: call().startsAt, scheduled_end_time: call().endsAt };
  const body = { name, ...times, privacy_level: 2, entity_type: 3, entity_metadata: { location: 'Town hall' } };
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const url = `${discord.apiUrl}/v10/guilds/${guild}/scheduled-events`;
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

it('a hundred events ahead are the most', async () => {
  for (let i = 0; i < 100; i++) await made(`Call ${i}`);
  expect(await refusal(gather(call()))).toEqual({
    kind: 'refused',
    gone: false,
    words: expect.stringMatching(/100 events ahead/),
  });
});

it.each([
  ['GET', 'unavailable'],
  ['PATCH', 'unavailable'],
  ['DELETE', 'unavailable'],
] as const)('a %s whose answer was lost may be sent again', async (method, kind) => {
  const id = await gather(call());
  discord.fail(`${method} /guilds/:guild/scheduled-events/:id`, { status: 'reset' });
  const asking = method === 'DELETE' ? disband(id) : gather(call({ name: 'Waste' }), id);
  expect(await refusal(asking)).toMatchObject({ kind });
  await disband(id);
  expect(events()).toEqual([]);
});
