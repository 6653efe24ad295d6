import type { Browser } from 'playwright-core';
import { type Html, html } from '../../adapters/web/html.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import { draw } from './camera.ts';
import { discordBar } from './draw-discord.ts';
import { slackBar, type Where } from './draw-slack.ts';
import type { Stages } from './play.ts';
import type { Screen } from './screen.ts';
import { COORDINATOR, personNamed, readers } from './story.ts';

type Drawing = (screen: Screen) => Html | readonly Html[];

export interface Easel {
  /** Draws what somebody sees on Slack, below the line that says where. */
  slack(name: string, where: Where, drawing: Drawing): Promise<void>;
  discord(name: string, drawing: Drawing): Promise<void>;
}

const readerIn = (where: Where): string => (where === 'coordinators' ? COORDINATOR : readers.slack);

/** Draws for the story's readers, at the moment when they look. */
export function easel(browser: Browser, clock: MovableClock, { slack, discord }: Stages): Easel {
  const screenOf = (who: string, { nameOf, pictureOf }: Pick<Screen, 'nameOf' | 'pictureOf'>): Screen => ({
    ...{ zone: personNamed(who).zone, locale: 'en-US', now: clock.now().getTime(), nameOf, pictureOf },
  });
  return {
    slack: (name, where, drawing) =>
      draw(browser, name, {
        look: 'slack',
        body: html`${slackBar(where)}${drawing(screenOf(readerIn(where), slack))}`,
      }),
    discord: (name, drawing) =>
      draw(browser, name, { look: 'discord', body: html`${discordBar}${drawing(screenOf(readers.discord, discord))}` }),
  };
}
