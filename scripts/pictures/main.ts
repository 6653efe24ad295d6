import { mkdir } from 'node:fs/promises';
import { html } from '../../adapters/web/html.ts';
import { draw, FOLDER, openBrowser, photograph } from './camera.ts';
import { clockFrom } from './clock.ts';
import { discordMessage } from './draw-discord.ts';
import { slackMessage } from './draw-slack.ts';
import { slackForm } from './draw-slack-form.ts';
import { log, openHouse } from './house.ts';
import { discordStage } from './on-discord.ts';
import { slackStage } from './on-slack.ts';
import { webStage } from './on-web.ts';
import { collect, openLongPoll, openPoll, pollOn, settle, shown, suggestLate, vote } from './play.ts';
import { BEGINNING, CLOSING, personNamed, readers } from './story.ts';

/*
 * Makes docs/pictures: the real engine, the real adapters and their SDKs play one story against the Slack and the Discord of
 * our tests, and what then stands in the channels is drawn as those platforms draw it.
 */
await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
const clock = clockFrom(BEGINNING);
const stages = { slack: await slackStage(clock), discord: await discordStage(clock) };
const web = webStage(clock, () => house.engine);
const house = await openHouse([stages.slack.platform, stages.discord.platform, web.platform], clock, log);

const onSlack = () => ({ zone: personNamed(readers.slack.who).zone, now: clock.now().getTime() });
const onDiscord = () => ({
  zone: personNamed(readers.discord.who).zone,
  locale: 'en-US',
  now: clock.now().getTime(),
});
const bar = html`<div class="bar"><span>#</span>safecities</div>`;

try {
  await house.engine.start();
  await photograph(await web.open(browser), 'playground');
  await settle(stages);
  await collect(stages);
  const form = await openPoll(stages);
  await draw(browser, 'slack-form', { look: 'slack', body: slackForm(form) });

  const receipts = await vote(stages);
  const there = [slackMessage(await pollOn(stages.slack), onSlack()), slackMessage(receipts.slack, onSlack())];
  await draw(browser, 'slack-poll', { look: 'slack', body: html`${bar}${there}` });
  const here = [await pollOn(stages.discord), receipts.discord].map(({ body }) => discordMessage(body, onDiscord()));
  await draw(browser, 'discord-poll', { look: 'discord', body: html`${bar}${here}` });

  const warning = slackMessage(await suggestLate(stages), onSlack());
  await draw(browser, 'slack-warning', { look: 'slack', body: html`${bar}${warning}` });

  clock.moveTo(new Date(CLOSING));
  house.engine.wake();
  const { body } = await shown(stages.discord, 'Chosen:');
  await draw(browser, 'discord-result', { look: 'discord', body: html`${bar}${discordMessage(body, onDiscord())}` });

  const long = await openLongPoll(stages);
  await draw(browser, 'slack-menu', { look: 'slack', body: html`${bar}${slackMessage(long.slack, onSlack())}` });
  const menu = discordMessage(long.discord.body, onDiscord());
  await draw(browser, 'discord-menu', { look: 'discord', body: html`${bar}${menu}` });
} finally {
  await browser.close();
  await web.stop();
  await house.stop();
  await stages.slack.stop();
  await stages.discord.stop();
}
