import { type Client, DiscordAPIError, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { Permission } from './numbers.ts';
import { startFakeDiscord } from './server.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 2, 30, 15);
const iso = (at: number) => new Date(at).toISOString();
const event = (more: object = {}) => ({
  name: 'Waste prices',
  privacy_level: 2,
  entity_type: 3,
  entity_metadata: { location: 'Town hall' },
  scheduled_start_time: iso(start),
  scheduled_end_time: iso(start + HOUR),
  ...more,
});

let now: number;
let discord: FakeDiscord;
let bot: Client<true>;
let guild: string;

beforeEach(async () => {
  now = start - HOUR;
  discord = await startFakeDiscord({ now: () => now });
  guild = discord.addGuild().id;
  bot = await startBot(discord);
});

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

interface Made {
  readonly id: string;
  readonly status: number;
}
const make = (body: object = event(), where = guild) =>
  bot.rest.post(Routes.guildScheduledEvents(where), { body }) as Promise<Made>;
const change = (id: string, body: object) => bot.rest.patch(Routes.guildScheduledEvent(guild, id), { body });
const list = () => bot.rest.get(Routes.guildScheduledEvents(guild)) as Promise<Made[]>;
const read = (id: string) => bot.rest.get(Routes.guildScheduledEvent(guild, id)) as Promise<Made>;
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof DiscordAPIError ? `${error.code} ${error.message.split('\n').at(-1)}` : 'not refused';
};

test('an event is made, changed, read, listed and taken away', async () => {
  const { id } = await make();
  await change(id, { name: 'Waste', description: 'With Ana', entity_metadata: { location: 'Library' } });
  expect(await read(id)).toMatchObject({ name: 'Waste', creator_id: discord.applicationId, status: 1 });
  expect(discord.events(guild)).toEqual([
    {
      id,
      name: 'Waste',
      description: 'With Ana',
      place: 'Library',
      startsAt: new Date(start),
      endsAt: new Date(start + HOUR),
      status: 'scheduled',
    },
  ]);
  await bot.rest.delete(Routes.guildScheduledEvent(guild, id));
  expect(await list()).toEqual([]);
  expect(await refusal(read(id))).toMatch(/^10070/);
  expect(discord.violations).toEqual([]);
});

test.each([
  ['no end', { scheduled_end_time: undefined }, 'scheduled_end_time[BASE_TYPE_REQUIRED]'],
  ['a start that is past', { scheduled_start_time: iso(start - HOUR) }, 'SCHEDULE_PAST'],
  ['an end before its start', { scheduled_end_time: iso(start - 1) }, 'END_BEFORE_START'],
  ['101 characters of name', { name: 'x'.repeat(101) }, 'name[BASE_TYPE_MAX_LENGTH]'],
  ['no name', { name: '' }, 'name[BASE_TYPE_BAD_LENGTH]'],
  ['1,001 characters of description', { description: 'x'.repeat(1001) }, 'description[BASE_TYPE_MAX_LENGTH]'],
  ['101 characters of place', { entity_metadata: { location: 'x'.repeat(101) } }, 'location[BASE_TYPE_MAX_LENGTH]'],
  ['no place', { entity_metadata: { location: '' } }, 'location[BASE_TYPE_BAD_LENGTH]'],
  ['everybody to see it', { privacy_level: 1 }, 'privacy_level'],
  ['a time that is none', { scheduled_start_time: 'tomorrow' }, 'scheduled_start_time[DATE_TIME_TYPE_PARSE]'],
])('an event with %s is refused', async (_, more, field) => {
  const refused = await refusal(make(event(more)));
  expect(refused).toMatch(/^50035/);
  expect(refused).toContain(field);
});

test('an event begins and ends by itself, and then is listed no more', async () => {
  const { id } = await make();
  now = start;
  expect(await list()).toMatchObject([{ id, status: 2 }]);
  expect(await refusal(change(id, { scheduled_start_time: iso(start + HOUR / 2) }))).toMatch(/INVALID_START_BY_STATUS/);
  await change(id, { scheduled_end_time: iso(start + 2 * HOUR) });
  now = start + 2 * HOUR;
  expect(await list()).toEqual([]);
  expect(await read(id)).toMatchObject({ status: 3 });
  expect(await refusal(change(id, { name: 'Waste' }))).toMatch(/^180000/);
});

test('a status goes only onwards', async () => {
  const { id } = await make();
  expect(await refusal(change(id, { status: 3 }))).toMatch(/INVALID_STATUS/);
  await change(id, { status: 2 });
  await change(id, { status: 3 });
  expect(await refusal(change(id, { status: 1 }))).toMatch(/^180000/);
});

test('people do away with events by hand', async () => {
  const [removed, ended] = [await make(), await make()];
  discord.handleEvent(removed.id, 'remove');
  discord.handleEvent(ended.id, 'end');
  expect(await list()).toEqual([]);
  expect(discord.events(guild).map(({ status }) => status)).toEqual(['completed']);
});

test('events need a right of their own; those of others need more', async () => {
  const bare = discord.addGuild({ botPermissions: 0n });
  const managing = discord.addGuild({ botPermissions: Permission.manageEvents });
  expect(await refusal(make(event(), bare.id))).toMatch(/^50013/);
  expect(await refusal(make(event(), managing.id))).toMatch(/^50013/);
});

test('a hundred events ahead are the most', async () => {
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const url = `${discord.apiUrl}/v10/guilds/${guild}/scheduled-events`;
  const send = () => fetch(url, { method: 'POST', headers, body: JSON.stringify(event()) });
  for (let i = 0; i < 100; i++) await send();
  expect(await (await send()).json()).toMatchObject({ code: 30038 });
  now = start + HOUR;
  expect((await send()).status).toBe(400);
  expect(await refusal(make(event({ scheduled_start_time: iso(now + 1), scheduled_end_time: iso(now + HOUR) })))).toBe(
    'not refused',
  );
});

test('bad luck strikes events as it strikes messages', async () => {
  discord.fail('POST /guilds/:guild/scheduled-events', { status: 502, afterDoing: true });
  await expect(make()).rejects.toMatchObject({ status: 502 });
  expect(await list()).toHaveLength(1);
});
