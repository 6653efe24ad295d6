import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discordScene } from '../contract/discord-scene.ts';
import { stageOf } from '../contract/house.ts';
import { slackScene } from '../contract/slack-scene.ts';
import type { Screen, Shown, Stage } from '../contract/stage.ts';

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

  const shown = (pattern: RegExp): Shown => {
    const found = stage.channel().find((each) => pattern.test(each.text));
    if (!found) throw new Error(`nothing says ${pattern}`);
    return found;
  };
  const says = (pattern: RegExp) =>
    stage.until(() => stage.channel().some((each) => pattern.test(each.text)), `the channel to say ${pattern}`);
  const ask = async (options: Readonly<Record<string, string>>) => {
    expect(words(await stage.person('rosa').command('topics prompt', options))).toMatch(/Prompt #1 is out/);
    await says(/No answer yet/);
  };

  it('a prompt takes answers by its button and from its thread, and shows what came', async () => {
    await ask({ text: 'What did you try?' });
    const { form } = await stage.person('luz').press(shown(/What did you try/), 'Answer');
    expect(form?.title).toBe('Tu respuesta');
    const told = await stage.person('luz').submit(form, { words: 'Menos luz', named: 'no' });
    expect(words(told)).toMatch(/Tu respuesta está guardada[\s\S]*Menos luz/);
    await stage.person('ben').answer(shown(/What did you try/), 'We dimmed the lights');
    await says(/2 answers so far/);
    const list = await stage.person('rosa').command('topics prompts');
    await stage.person('rosa').press(list.whispers[0] ?? shown(/./), 'Stop');
    await says(/2 answers: What did you try\?[\s\S]*Somebody: Menos luz[\s\S]*Ben: We dimmed the lights/);
    expect(shown(/Closed .* with 2 answers/).controls).toEqual([]);
    expect(shown(/2 answers:/).under).toBe(shown(/Closed/).id);
  }, 30_000);

  it('a message becomes a suggestion that is credited to who wrote it', async () => {
    await stage.person('ben').command('topics list');
    await stage.person('ben').say('Who pays for the lights?\nOurs go out in May.');
    await stage.until(() => stage.channel().some((each) => /Who pays/.test(each.text)), 'the message');
    const { form } = await stage.person('kim').choose('Suggest as topic', shown(/Who pays/));
    expect(form?.filled).toMatchObject({ title: 'Who pays for the lights?', why: 'Ours go out in May.' });
    const told = await stage.person('kim').submit(form, { title: 'Who pays for the lights?' });
    expect(words(told)).toMatch(/Suggested as topic #1[\s\S]*It is credited to Ben/);
  }, 30_000);

  it('the forms of a poll open however many topics wait', async () => {
    await stage.db.execute(sql`insert into topics_topic (community_id, number, title, gist, created_at)
      select id, n, 'Topic ' || n, 'topic ' || n, now() from community, generate_series(1, 60) n`);
    const opened = await stage.person('rosa').command('topics poll');
    expect(opened.form?.filled).toMatchObject({ choices: '1,2,3,4,5' });
    await stage.person('rosa').command('topics poll', { choices: 'top 30', closes: 'in 3 days' });
    await says(/Nobody has voted yet/);
    const list = await stage.person('rosa').command('topics polls');
    const { form } = await stage.person('rosa').press(list.whispers[0] ?? shown(/./), 'Edit');
    const told = await stage.person('rosa').submit(form, { question: 'Which first?', remove: ['2'] });
    expect(words(told)).toMatch(/Poll #1 is changed[\s\S]*Taken out: Topic 2/);
    await says(/Which first\?[\s\S]*Topic 2 · withdrawn/);
  }, 30_000);

  it('the results of a poll come with a picture and a file', async () => {
    for (const title of ['Waste prices', '街灯の話']) await stage.person('ben').command('topics suggest', { title });
    await stage.person('rosa').command('topics poll', { choices: '1, 2', closes: 'in 3 days' });
    await says(/Nobody has voted yet/);
    await stage.person('ben').press(shown(/Nobody has voted yet/), '1 ·');
    await stage.person('rosa').command('topics close');
    await says(/Chosen: Waste prices/);
    const told = await stage.person('luz').command('topics results');
    await stage.until(
      () => [...told.whispers, ...stage.direct('luz')].some((each) => each.files.length > 0),
      'the picture and the file',
    );
    const files = [...told.whispers, ...stage.direct('luz')].flatMap((each) => each.files);
    expect(files).toContain('file: poll-1.csv');
    // Where a private answer holds no picture, it comes as a file.
    expect(files.join('\n')).toMatch(/picture: Barras del resultado\. Waste prices|file: picture\.png/);
    expect(words(told)).toMatch(/Votación #1[\s\S]*1\. Waste prices · 1 voto\b[\s\S]*2\. 街灯の話 · 0 votos/);
  }, 30_000);
});
