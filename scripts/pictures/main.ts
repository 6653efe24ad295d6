import { mkdir } from 'node:fs/promises';
import { captureMessage } from '../../src/chores/faq/capture/quoting.ts';
import { suggestMessage } from '../../src/chores/topics/backlog/quoting.ts';
import { FOLDER, openBrowser, photograph } from './camera.ts';
import { clockFrom } from './clock.ts';
import { discordEvent, discordMessage } from './draw-discord.ts';
import { slackMenu, slackMessage, slackReplies, slackThread } from './draw-slack.ts';
import { slackForm } from './draw-slack-form.ts';
import { easel } from './easel.ts';
import { eventually, log, openHouse } from './house.ts';
import { discordStage } from './on-discord.ts';
import { slackStage } from './on-slack.ts';
import { webStage } from './on-web.ts';
import { passing } from './passing.ts';
import { shown } from './play.ts';
import { announced, come, findSpeaker, mark, order, writeDown } from './play-calls.ts';
import { agree, capture, repeat, search, settle, shelve, solve } from './play-faq.ts';
import { found, introduce } from './play-founding.ts';
import { ask, asked, collect, openPoll, pollOn, quote, results, vote, wish } from './play-topics.ts';
import { BEGINNING, CLOSING_HOURS, times } from './story.ts';

/*
 * Makes docs/pictures: the real engine, the real adapters and their SDKs play one story against the Slack and the Discord of
 * our tests, and what then stands in the channels is drawn as those platforms draw it.
 */
await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
const clock = clockFrom(BEGINNING);
const stages = { slack: await slackStage(clock), discord: await discordStage(clock) };
const { slack, discord } = stages;
const web = webStage(clock, () => house.engine);
const house = await openHouse([slack.platform, discord.platform, web.platform], clock, log);
const pass = passing(house.engine, clock);
const paint = easel(browser, clock, stages);

/** A member suggests, in three ways. */
async function suggested(): Promise<void> {
  const question = await ask(stages);
  await collect(stages, question);
  const message = await quote(stages, suggestMessage.name);
  await wish(stages);
  const now = await asked(stages);
  await paint.slack('slack-prompt', 'thread', (screen) => slackThread(now, slack.thread(now), screen));
  await paint.slack('slack-shortcut', 'safecities', (screen) => slackMenu(message, suggestMessage.label.en, screen));
}

/** The one thing that a coordinator does, and what comes of it. */
async function voted(): Promise<void> {
  const form = await openPoll(stages);
  await paint.slack('slack-form', 'form', () => slackForm(form, 4));
  const paper = await vote(stages);
  const poll = await pollOn(slack);
  await paint.slack('slack-poll', 'safecities', (screen) => [slackMessage(poll, screen), slackMessage(paper, screen)]);
  await pass(CLOSING_HOURS);
  const chosen = await shown(slack, 'Chosen:');
  await paint.slack('slack-result', 'safecities', (screen) => slackMessage(chosen, screen));
  const { body } = await results(stages);
  await paint.discord('discord-result', (screen) => discordMessage(body, screen));
}

async function dated(): Promise<void> {
  const paper = await mark(stages);
  const { body } = await shown(discord, `${times.length} members have answered`);
  await paint.discord('discord-times', (screen) => [body, paper.body].map((each) => discordMessage(each, screen)));
  await pass(3 * 24);
}

async function spoken(): Promise<void> {
  const invitation = await findSpeaker(stages, pass);
  await paint.slack('slack-invitation', 'direct', (screen) => slackMessage(invitation, screen));
  await paint.slack('slack-coordinators', 'coordinators', (screen) =>
    slack.office().map((each) => slackMessage(each, screen)),
  );
  const answer = await come(stages);
  await pass(0.01);
  const here = await announced(slack);
  await paint.slack('slack-call', 'safecities', (screen) => [here, answer].map((each) => slackMessage(each, screen)));
  const { body } = await announced(discord);
  await paint.discord('discord-call', (screen) => [
    discordMessage(body, screen),
    ...discord.events().map((each) => discordEvent(each, screen)),
  ]);
}

/** The same days in the playground, whose sample went its own way meanwhile. */
async function played(): Promise<void> {
  await photograph(await web.open(browser), 'playground');
}

async function held(): Promise<void> {
  await pass(21 * 24);
  await writeDown(stages);
  await pass(1);
  const { thread_ts } = await shown(slack, 'Notes:');
  const call = await eventually(() => slack.channel().find(({ ts }) => ts === thread_ts), 'what the notes lie under');
  await paint.slack('slack-notes', 'thread', (screen) => slackThread(call, slack.thread(call), screen));
  const list = await order(stages);
  await paint.slack('slack-order', 'safecities', (screen) => slackMessage(list, screen));
}

/** What was answered once is found the next time. */
async function remembered(): Promise<void> {
  await shelve(stages);
  const { thread, answer, form } = await capture(stages, captureMessage.name);
  await paint.slack('slack-faq-menu', 'thread', (screen) => [
    ...[slackMessage(thread, screen), slackReplies(1)],
    slackMenu(answer, captureMessage.label.en, screen),
  ]);
  await paint.slack('slack-faq-form', 'form', () => slackForm(form, 3));
  const card = await agree(stages);
  await paint.slack('slack-faq-steward', 'direct', (screen) => slackMessage(card, screen));
  await settle(stages, 'Approve');
  const entry = await search(stages);
  await paint.slack('slack-faq-search', 'safecities', (screen) => slackMessage(entry, screen));
  const asked = await repeat(stages);
  await paint.slack('slack-faq-suggestion', 'safecities', (screen) => asked.map((each) => slackMessage(each, screen)));
  const solved = await solve(stages, pass);
  await paint.discord('discord-faq-question', (screen) => solved.map(({ body }) => discordMessage(body, screen)));
}

try {
  await house.engine.start();
  await found(stages);
  await introduce(stages);
  await suggested();
  await voted();
  await dated();
  await spoken();
  await played();
  await held();
  await remembered();
} finally {
  await browser.close();
  await web.stop();
  await house.stop();
  await slack.stop();
  await discord.stop();
}
