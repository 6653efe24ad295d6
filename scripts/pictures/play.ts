import type { Modal } from '../../test/fake/discord/exchange.ts';
import type { Message as DiscordMessage } from '../../test/fake/discord/nouns.ts';
import type { Message as SlackMessage, View } from '../../test/fake/slack/types.ts';
import { eventually } from './house.ts';
import { type Control, pressed, type Stage } from './stage.ts';
import { COORDINATOR, community, lateSuggestion, personNamed, placeOf, poll, readers, topics, votes } from './story.ts';

export type OnSlack = Stage<SlackMessage, View>;
export type OnDiscord = Stage<DiscordMessage, Modal>;

export interface Stages {
  readonly slack: OnSlack;
  readonly discord: OnDiscord;
}

/** A community of both platforms: founded on Slack, brought to Discord by a code, its coordinator one person on both. */
export async function settle({ slack, discord }: Stages): Promise<void> {
  const { form } = await slack.command(COORDINATOR, 'convener setup');
  await slack.submit(COORDINATOR, form, community);
  const connect = await codeFrom(slack, 'convener connect');
  await discord.command(COORDINATOR, 'convener setup', { code: connect });
  const link = await codeFrom(slack, 'convener profile link');
  await discord.command(COORDINATOR, 'convener profile link', { code: link });
}

async function codeFrom(slack: OnSlack, path: string): Promise<string> {
  const [answer] = (await slack.command(COORDINATOR, path)).whispers;
  const code = answer && /code: ([A-Z\d-]+)/.exec(slack.words(answer))?.[1];
  if (!code) throw new Error(`/${path} gave no code`);
  return code;
}

/** Does something on the platform where a person is. */
function where(
  { slack, discord }: Stages,
  who: string,
  act: <M, F>(stage: Stage<M, F>) => Promise<unknown>,
): Promise<unknown> {
  return placeOf(personNamed(who)) === 'slack' ? act(slack) : act(discord);
}

/** Everybody suggests their topics, and asks for those of others in the list. */
export async function collect(stages: Stages): Promise<void> {
  for (const { by, title, why = '', speak = '' } of topics) {
    const said = Object.entries({ title, why, speak }).filter(([, words]) => words !== '');
    await where(stages, by, (stage) => stage.command(by, 'topics suggest', Object.fromEntries(said)));
  }
  for (const { title, wanted } of topics) {
    for (const who of wanted) await where(stages, who, (stage) => want(stage, who, title));
  }
}

async function want<M>(stage: Stage<M, unknown>, who: string, title: string): Promise<void> {
  for (const page of ['1', '2', '3']) {
    const [message] = (await stage.command(who, 'topics list', { page })).whispers;
    const sought = ({ id, above }: Control) => id.startsWith('topics.want') && above.includes(title);
    if (!message || !stage.controls(message).some(sought)) continue;
    await pressed(stage, { who, message, sought });
    return;
  }
  throw new Error(`${who} does not find ${title}`);
}

/** The form of a poll as the coordinator finds it, sent with one topic more. */
export async function openPoll({ slack }: Stages): Promise<View> {
  const { form } = await slack.command(COORDINATOR, 'topics poll');
  if (!form) throw new Error('no form was opened');
  const six = topics.slice(0, 6).map((_, i) => String(i + 1));
  await slack.submit(COORDINATOR, form, { ...poll, choices: six });
  return form;
}

/** All votes on both platforms, and what the last reader of each is told. Both channels show the whole tally then. */
export async function vote(
  stages: Stages,
): Promise<{ readonly slack: SlackMessage; readonly discord: DiscordMessage }> {
  for (const [who, places] of votes) await where(stages, who, (stage) => voteFor(stage, who, places));
  const slack = await voteFor(stages.slack, readers.slack.who, readers.slack.votes);
  const discord = await voteFor(stages.discord, readers.discord.who, readers.discord.votes);
  await pollOn(stages.slack);
  await pollOn(stages.discord);
  return { slack, discord };
}

/** The poll with all its votes, as it stands in the channel. */
export const pollOn = <M>(stage: Stage<M, unknown>): Promise<M> =>
  shown(stage, `${votes.length + Object.keys(readers).length} members have voted`);

async function voteFor<M>(stage: Stage<M, unknown>, who: string, places: readonly number[]): Promise<M> {
  const card = await shown(stage, 'Press a topic to vote');
  let receipt: M | undefined;
  for (const place of places) {
    receipt = await pressed(stage, { who, message: card, sought: ({ label }) => label.startsWith(`${place} ·`) });
  }
  if (!receipt) throw new Error(`${who} was told nothing`);
  return receipt;
}

/** The last message of the channel that says so, once it is there. */
export const shown = <M>(stage: Stage<M, unknown>, words: string): Promise<M> =>
  eventually(() => stage.channel().findLast((each) => stage.words(each).includes(words)), `a message with “${words}”`);

/** The warning before a topic that is there already. */
export async function suggestLate({ slack }: Stages): Promise<SlackMessage> {
  const { by, title } = lateSuggestion;
  const [warning] = (await slack.command(by, 'topics suggest', { title })).whispers;
  if (!warning || !slack.words(warning).includes('much like yours')) throw new Error('there was no warning');
  return warning;
}

/** A poll of so many topics that they are chosen from a menu. */
export async function openLongPoll({
  slack,
  discord,
}: Stages): Promise<{ slack: SlackMessage; discord: DiscordMessage }> {
  const options = { choices: 'top 9', closes: poll.closes, question: 'What should the autumn calls be about?' };
  await discord.command(COORDINATOR, 'topics poll', options);
  const words = 'Choose from the menu';
  return { slack: await shown(slack, words), discord: await shown(discord, words) };
}
