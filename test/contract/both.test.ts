import { afterEach, beforeEach, expect, it } from 'vitest';
import { runningClock } from './clocks.ts';
import { discordScene } from './discord-scene.ts';
import { type RunningHouse, runningHouse } from './house.ts';
import { slackScene } from './slack-scene.ts';
import type { Scene, Screen, Shown } from './stage.ts';

let slack: Scene;
let discord: Scene;
let house: RunningHouse;

beforeEach(async () => {
  const clock = runningClock();
  [slack, discord] = await Promise.all([slackScene('socket', { clock }), discordScene({ clock })]);
  house = await runningHouse(clock, slack.platform, discord.platform);
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
  house.until(
    () => [slack, discord].every((scene) => scene.channel().some((each) => pattern.test(each.text))),
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

it('announces one call on Slack and on Discord, with one answer of a person on both, one search for its time, and the event in step', async () => {
  const { form } = await slack.person('rosa').command('convener setup');
  await slack.person('rosa').submit(form, { name: 'SafeCities', zone: 'Chicago' });
  const invitation = code(await slack.person('rosa').command('convener connect'));
  await discord.person('rosa').command('convener setup', { code: invitation });
  const link = code(await slack.person('ben').command('convener profile link'));
  await discord.person('ben').command('convener profile link', { code: link });

  await discord.person('rosa').command('calls schedule', { topic: 'Curfews', at: '2027-03-16 15:00', length: '60' });
  await bothSay(/^Curfews$/m);
  await house.sent();
  expect(slack.calendar()).toEqual([]);
  expect(times()).toEqual(['Curfews 2027-03-16 20:00Z to 2027-03-16 21:00Z']);

  const [onSlack, onDiscord] = [last(slack), last(discord)];
  await slack.person('ben').press(onSlack, 'Yes');
  await discord.person('ben').press(onDiscord, 'Maybe');
  await discord.person('luz').press(onDiscord, 'Yes');
  await bothSay(/1 (?:comes|is coming) · 1 may come/);

  const slots = { slots: '2027-03-18 15:00; 2027-03-19 15:00', call: '1' };
  await slack.person('rosa').command('calls times', slots);
  await bothSay(/^When shall we meet: Curfews$/m);
  await house.sent();
  const search = { slack: last(slack), discord: last(discord) };
  const [mine] = (await slack.person('ben').press(search.slack, 'Mark my times')).whispers;
  if (mine) await slack.person('ben').press(mine, ['Yes', 1]);
  const [same] = (await discord.person('ben').press(search.discord, 'Mark my times')).whispers;
  expect(same?.controls.filter((each) => each.endsWith('✓'))).toEqual(['Yes ✓']);
  const [others] = (await discord.person('luz').press(search.discord, 'Mark my times')).whispers;
  if (others) await discord.person('luz').press(others, ['Sí', 1]);
  await bothSay(/2 yes[\s\S]*2 members have answered/);

  house.clock.moveTo(new Date('2027-03-05T00:00:00Z'));
  house.engine.wake();
  await house.until(() => times().includes('Curfews 2027-03-19 20:00Z to 2027-03-19 21:00Z'), 'the event to move');
  await house.sent();
  expect(times()).toHaveLength(1);
  for (const [scene, shown] of [
    [slack, search.slack],
    [discord, search.discord],
  ] as const) {
    const now = scene.channel().find(({ id }) => id === shown.id);
    expect(now?.written).toMatch(/It is [^\n]*2027-03-19 20:00Z/);
  }
  expect([slack.pinged(), discord.pinged()]).toEqual([0, 0]);
});

const times = () => discord.calendar().map(({ text }) => text.split(' · ')[0]?.replace('\n', ' '));
