import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discordScene } from '../contract/discord-scene.ts';
import { stageOf } from '../contract/house.ts';
import { slackScene } from '../contract/slack-scene.ts';
import type { Screen, Shown, Stage } from '../contract/stage.ts';
import { babble } from './town.ts';

const words = (screen: Screen) => screen.whispers.map((each) => each.text).join('\n');

describe.each([
  ['Slack', slackScene.bind(undefined, 'socket')],
  ['Discord', discordScene],
])('on %s', (_name, scene) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await stageOf(scene);
    const { form } = await stage.person('rosa').command('convener setup');
    await stage.person('rosa').submit(form, { name: 'SafeCities', zone: 'Chicago' });
  }, 30_000);
  afterEach(async () => {
    expect(stage.violations()).toEqual([]);
    await stage.stop();
  });

  const open = async (titles: readonly string[], options: Readonly<Record<string, string>>) => {
    for (const title of titles) await stage.person('ben').command('topics suggest', { title });
    const choices = `top ${titles.length}`;
    const told = await stage.person('rosa').command('topics poll', { choices, closes: 'in 3 days', ...options });
    expect(words(told)).toMatch(/Poll #1 is open/);
    await channelSays(/Nobody has voted yet/);
  };
  const nothing: Shown = { id: '', text: 'nothing', written: '', controls: [], files: [], marks: [], raw: undefined };
  const last = (): Shown => stage.channel().at(-1) ?? nothing;
  const channelSays = (pattern: RegExp) =>
    stage.until(() => pattern.test(last().text), `the channel to say ${pattern}, not ${last().text}`);
  /** Presses one after the other, each in what the one before answered with; the first in the channel. */
  const through = async (who: 'ben' | 'luz', ...labels: readonly (readonly [string, ...string[]])[]) => {
    let shown = last();
    for (const [label, ...picked] of labels) {
      const screen = await stage.person(who).press(shown, label, picked.length > 0 ? picked : undefined);
      shown = screen.whispers.at(-1) ?? shown;
    }
    return shown;
  };

  it('a ballot is put in order by presses, in each reader’s language, and counted', async () => {
    await open(['Waste prices', 'Street lights', 'Mentors'], { method: 'ranked' });
    const paper = await through('ben', ['Fill in'], ['Mentors'], ['Waste'], ['✓ 2. Waste']);
    expect(paper.text).toMatch(/Your ballot: 1 topic in order/);
    expect(paper.controls).toEqual(['Waste prices', 'Street lights', '✓ 1. Mentors', 'Start again']);
    expect((await through('luz', ['Fill in'], ['Street'], ['Mentors'])).text).toMatch(/Tu boleta: 2 temas en orden/);
    await channelSays(/2 members have voted/);
    await stage.person('rosa').command('topics close');
    await channelSays(/Chosen: Street lights/);
  }, 30_000);

  it('a ballot of many topics is put in order by a menu', async () => {
    const titles = Array.from({ length: 12 }, (_, i) => babble(i));
    await open(titles, { method: 'ranked', anonymity: 'sealed' });
    const paper = await through('ben', ['Fill in'], ['menu 0', babble(7)], ['menu 0', babble(2)]);
    expect(paper.text).toMatch(/Your ballot: 2 topics in order/);
    expect((await through('ben', ['Fill in'], ['menu 0', `✓ 1. ${babble(7)}`])).text).toMatch(/1 topic in order/);
    await channelSays(/1 member has voted/);
    expect(last().text).not.toMatch(/place \d/);
  }, 30_000);

  it('points are given page by page', async () => {
    await open(['Waste', 'Lights', 'Mentors', 'Parks', 'Buses', 'Curfews'], {
      method: 'score',
      reveal: 'after-voting',
    });
    const first = await through('ben', ['Fill in'], ['4']);
    expect(first.text).toMatch(/points for 1 of 6[\s\S]*Waste · 4 points/);
    const second = await through('ben', ['Fill in'], ['Next'], ['5']);
    expect(second.text).toMatch(/points for 2 of 6[\s\S]*Buses · 5 points/);
    expect((await through('ben', ['Fill in'], ['How it stands'])).text).toMatch(
      /1\. Buses · 5 points, 5\.0 on average/,
    );
    await channelSays(/1 member has voted/);
  }, 30_000);

  it('a member adds a topic by a form, and whoever asks sees who voted', async () => {
    await open(['Waste prices', 'Street lights'], { 'write-ins': 'yes', anonymity: 'open' });
    await through('ben', ['1 ·']);
    const { form } = await stage.person('luz').press(last(), 'Add a topic');
    expect(form?.title).toBe('Agregar un tema');
    const told = await stage.person('luz').submit(form, { title: 'Night buses', why: 'Shifts end at two' });
    expect(words(told)).toMatch(/Agregado a la votación con el número 3/);
    await channelSays(/Waste prices · 1 vote[\s\S]*Night buses · 0 votes · added by Luz/);
    expect((await through('luz', ['Who voted'])).text).toMatch(/Ben: Waste prices/);
  }, 30_000);
});
