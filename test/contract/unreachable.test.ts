import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discordScene } from './discord-scene.ts';
import { stageOf } from './house.ts';
import { slackScene } from './slack-scene.ts';
import type { Shown, Stage } from './stage.ts';
import { words } from './stages.ts';

const stages: Readonly<Record<string, () => Promise<Stage>>> = {
  Slack: () => stageOf((setting) => slackScene('socket', setting)),
  Discord: () => stageOf(discordScene),
};

describe.each(Object.entries(stages))('%s', (_name, open) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await open();
  });
  afterEach(async () => {
    expect(stage.violations()).toEqual([]);
    await stage.stop();
  });

  const atDesk = async (pattern: RegExp): Promise<Shown> => {
    const found = () => stage.desk().findLast((each) => pattern.test(each.text));
    await stage.until(() => found() !== undefined, `the coordinators’ channel to say ${pattern}`);
    await stage.sent();
    return found() as Shown;
  };

  it('asks whom it cannot write to in the coordinators’ channel, where a mention reaches them and they can accept', async () => {
    const rosa = stage.person('rosa');
    const { form } = await rosa.command('convener setup');
    await rosa.submit(form, { name: 'SafeCities', zone: 'Chicago' });
    await stage.person('rosa', 'desk').command('convener settings', { coordinators: 'here' });
    await stage.person('kim').command('speakers join', { topics: 'lights' });
    stage.closeDirect('kim');
    await rosa.command('calls schedule', { topic: 'Street lights', at: '2027-03-16 15:00', length: '60' });

    const invitation = await atDesk(/Would you speak about “?Street lights/);
    expect(stage.desk().some((each) => /could not write to you privately/.test(each.text))).toBe(true);
    expect([stage.pinged('desk'), stage.pinged()]).toEqual([1, 0]);

    expect(words(await rosa.press(invitation, 'Accept'))).not.toMatch(/is yours/);
    expect(words(await stage.person('kim', 'desk').press(invitation, 'Accept'))).toMatch(/Street lights.* is yours/);
    await atDesk(/Kim speaks about/);
  });
});
