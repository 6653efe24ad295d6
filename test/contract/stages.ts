import { afterEach, beforeEach, describe, expect } from 'vitest';
import { discordScene } from './discord-scene.ts';
import { stageOf } from './house.ts';
import { slackScene } from './slack-scene.ts';
import type { Actor, Screen, Shown, Stage } from './stage.ts';
import { webStage } from './web-stage.ts';

const stages: Readonly<Record<string, () => Promise<Stage>>> = {
  'Slack by Socket Mode': () => stageOf((setting) => slackScene('socket', setting)),
  'Slack by HTTP': () => stageOf((setting) => slackScene('http', setting)),
  Discord: () => stageOf(discordScene),
  'A browser': webStage,
};

/** What every story needs. */
export interface Play {
  readonly stage: () => Stage;
  readonly rosa: () => Actor;
  readonly ben: () => Actor;
  readonly luz: () => Actor;
  /** The last message of the channel. */
  readonly last: () => Shown;
  /** The last message of the channel that says this, once there is one. */
  readonly channelHas: (pattern: RegExp) => Promise<Shown>;
  /** Rosa sets SafeCities up. */
  readonly settle: () => Promise<void>;
  readonly suggest: (...titles: readonly string[]) => Promise<void>;
  readonly openPoll: (choices: string, options?: Readonly<Record<string, string>>) => Promise<Screen>;
}

export const words = (screen: Screen): string => screen.whispers.map((each) => each.text).join('\n');

/** The first message that was said to somebody alone. */
export const only = ({ whispers: [first] }: Screen): Shown => {
  if (!first) throw new Error('nothing was said to them alone');
  return first;
};

/** Tells the same stories on every stage, each on a new one. */
export function everywhere(tell: (play: Play) => void): void {
  describe.each(Object.entries(stages))('%s', (_name, open) => {
    let stage: Stage;
    beforeEach(async () => {
      stage = await open();
    });
    afterEach(async () => {
      expect(stage.violations()).toEqual([]);
      await stage.stop();
    });
    tell(playOn(() => stage));
  });
}

function playOn(stage: () => Stage): Play {
  const rosa = () => stage().person('rosa');
  const ben = () => stage().person('ben');
  const channelHas = async (pattern: RegExp): Promise<Shown> => {
    const found = () =>
      stage()
        .channel()
        .findLast((each) => pattern.test(each.text));
    await stage().until(() => found() !== undefined, `the channel to say ${pattern}`);
    await stage().sent();
    const shown = found();
    if (!shown) throw new Error(`the channel no longer says ${pattern}`);
    return shown;
  };
  return {
    stage,
    rosa,
    ben,
    luz: () => stage().person('luz'),
    last: () => {
      const shown = stage().channel().at(-1);
      if (!shown) throw new Error('the channel is empty');
      return shown;
    },
    channelHas,
    settle: async () => {
      const { form } = await rosa().command('convener setup');
      await rosa().submit(form, { name: 'SafeCities', zone: 'Chicago' });
      await channelHas(/SafeCities lives here now/);
    },
    suggest: async (...titles) => {
      for (const title of titles) await ben().command('topics suggest', { title });
    },
    openPoll: async (choices, options = {}) => {
      const screen = await rosa().command('topics poll', { choices, closes: 'in 3 days', ...options });
      await channelHas(/Nobody has voted yet/);
      return screen;
    },
  };
}
