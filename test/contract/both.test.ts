import { afterEach, beforeEach, expect, it } from 'vitest';
import { discordScene } from './discord-scene.ts';
import { eventually, type RunningHouse, runningHouse } from './house.ts';
import { slackScene } from './slack-scene.ts';
import type { Scene, Screen, Shown } from './stage.ts';

let slack: Scene;
let discord: Scene;
let house: RunningHouse;

beforeEach(async () => {
  [slack, discord] = await Promise.all([slackScene('socket'), discordScene()]);
  house = await runningHouse(slack.platform, discord.platform);
  await discord.begun();
});
afterEach(async () => {
  expect([...slack.violations(), ...discord.violations()]).toEqual([]);
  await house.engine.stop();
  await Promise.all([slack.stop(), discord.stop()]);
});

const words = (screen: Screen) => screen.whispers.map((each) => each.text).join('\n');
const code = (screen: Screen) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(words(screen))?.[0] ?? 'no code';
const last = (scene: Scene): Shown => {
  const shown = scene.channel().at(-1);
  if (!shown) throw new Error('the channel is empty');
  return shown;
};
const bothSay = (pattern: RegExp) =>
  eventually(
    () => [slack, discord].every((scene) => pattern.test(last(scene).text)),
    `both channels to say ${pattern}`,
  );

it('runs one poll with one tally on Slack and on Discord, and one ballot for a person who is on both', async () => {
  const { form } = await slack.person('rosa').command('convener setup');
  await slack.person('rosa').submit(form, { name: 'SafeCities', zone: 'Chicago' });
  const invitation = code(await slack.person('rosa').command('convener connect'));
  expect(words(await discord.person('rosa').command('convener setup', { code: invitation }))).toMatch(/lives here too/);

  for (const title of ['Waste prices', 'Street lights']) await slack.person('ben').command('topics suggest', { title });
  expect(words(await discord.person('luz').command('topics list'))).toMatch(/Waste prices[\s\S]*Street lights/);
  await discord.person('rosa').command('topics poll', { choices: '1, 2', closes: 'in 3 days' });
  await bothSay(/Nobody has voted yet/);

  await slack.person('ben').press(last(slack), '1 ·');
  await discord.person('ben').press(last(discord), '2 ·');
  await discord.person('luz').press(last(discord), '1 ·');
  await bothSay(/Waste prices · 2 votes[\s\S]*Street lights · 1 vote\b[\s\S]*3 members have voted/);

  const link = code(await slack.person('ben').command('convener profile link'));
  expect(words(await discord.person('ben').command('convener profile link', { code: link }))).toMatch(
    /accounts are joined/,
  );
  await bothSay(/Waste prices · 1 vote\b[\s\S]*Street lights · 1 vote\b[\s\S]*2 members have voted/);

  expect(words(await slack.person('rosa').command('topics close'))).toMatch(/Poll #1 is closed/);
  await bothSay(/Chosen: Waste prices/);
  expect([slack.pinged(), discord.pinged()]).toEqual([0, 0]);
});
