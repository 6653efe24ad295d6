import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runningClock } from './clocks.ts';
import { discordScene } from './discord-scene.ts';
import { answer, asked } from './faq-play.ts';
import { type RunningHouse, runningHouse } from './house.ts';
import { slackScene } from './slack-scene.ts';
import type { Scene, Screen } from './stage.ts';

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
const direct = () => [slack, discord].flatMap((scene) => scene.direct('ben').map((shown) => ({ scene, shown })));
const consent = (pattern: RegExp) => direct().filter(({ shown }) => pattern.test(shown.text));

async function connect(): Promise<void> {
  const { form } = await slack.person('rosa').command('convener setup');
  await slack.person('rosa').submit(form, { name: 'SafeCities', zone: 'Chicago' });
  const invitation = code(await slack.person('rosa').command('convener connect'));
  await discord.person('rosa').command('convener setup', { code: invitation });
  const link = code(await slack.person('ben').command('convener profile link'));
  await discord.person('ben').command('convener profile link', { code: link });
}

/** Luz asks, Ben answers, and Kim takes it into the FAQ, all on one platform. */
async function captured(scene: Scene, question: string, said: string): Promise<void> {
  const newest = async (before: number) => {
    await house.until(() => scene.channel().length > before, 'the channel to hear it');
    const shown = scene.channel().at(-1);
    if (!shown) throw new Error('nothing was said');
    return shown;
  };
  await house.sent();
  const before = scene.channel().length;
  await scene.person('luz').say(question);
  await scene.person('ben').answer(await newest(before), said);
  const { form } = await scene.person('kim').choose('Capture as FAQ', await newest(before + 1));
  expect(words(await scene.person('kim').submit(form, {}))).toMatch(/Saved as #\d/);
}

it('asks somebody who is on Slack and on Discord once, of what they said on either, and names them as one', async () => {
  await connect();
  await captured(slack, asked, answer);
  await captured(discord, 'Who repairs the street lights at night?', 'The county has a crew for that, all year.');
  await house.until(() => consent(/2 things you said would help others/).length > 0, 'Ben to be asked of both');
  await house.sent();
  const all = consent(/you said would help others/);
  expect(all).toHaveLength(1);
  const [one] = all;
  if (!one) throw new Error('Ben was not asked');
  await one.scene.person('ben', 'direct').press(one.shown, 'All: yes, with my name');
  for (let i = 0; i < 2; i++) {
    const [card] = (await discord.person('rosa').command('faq review')).whispers;
    if (card) await discord.person('rosa').press(card, 'Approve');
  }
  for (const query of ['#1', '#2']) {
    expect(words(await slack.person('luz').command('faq search', { query }))).toMatch(/Respondió Ben$/m);
    expect(words(await discord.person('luz').command('faq search', { query }))).toMatch(/by Ben$|Respondió Ben$/m);
  }
  const { rows } = await house.db.execute(sql`select distinct member_id from faq_author`);
  expect(rows).toHaveLength(1);
});
