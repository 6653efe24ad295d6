import type { View } from '../../test/fake/slack/types.ts';
import { eventually } from './house.ts';
import { type DiscordMessage, type SlackMessage, type Stages, say, shown, where } from './play.ts';
import { answered, type Control, called, pressed, type Stage } from './stage.ts';
import { ballots, COORDINATOR, poll, prompt, quoted, readers, repliers, topics } from './story.ts';

/** Asks everyone; the question as it then stands on Slack. */
export async function ask({ slack }: Stages): Promise<SlackMessage> {
  await say(slack, COORDINATOR, { path: 'topics prompt', options: prompt });
  return shown(slack, prompt.text);
}

/** The question as it stands by now. */
export const asked = ({ slack }: Stages): Promise<SlackMessage> => shown(slack, `${repliers.length} answers so far`);

/** Everybody suggests their topics, each in their own way, and asks for those of others in the list. */
export async function collect(stages: Stages, question: SlackMessage): Promise<void> {
  for (const { by, title, why = '', speak = '' } of topics) {
    if (by === quoted.whose) continue;
    if (repliers.includes(by)) {
      await reply(stages.slack, question, { by, words: [title, why].filter(Boolean).join('\n') });
      continue;
    }
    const options = Object.fromEntries(Object.entries({ title, why, speak }).filter(([, words]) => words !== ''));
    await where(stages, by, (stage) => say(stage, by, { path: 'topics suggest', options }));
  }
}

interface Said {
  readonly by: string;
  readonly words: string;
}

/** Answers where the question stands, and waits for the sign that it was taken. */
async function reply(slack: Stages['slack'], question: SlackMessage, { by, words }: Said): Promise<void> {
  const { ts } = await slack.say(by, words, question);
  const taken = () => slack.thread(question).find((each) => each.ts === ts)?.reactions?.[0];
  await eventually(taken, `a sign on “${words}”`);
}

/** What somebody says in the channel becomes a suggestion. */
export async function quote({ slack }: Stages, shortcut: string): Promise<SlackMessage> {
  const title = topics.find(({ by }) => by === quoted.whose)?.title;
  const message = await slack.say(quoted.whose, `${title}\n${quoted.goesOn}`);
  const { form } = await slack.shortcut(quoted.by, message, shortcut);
  await slack.submit(quoted.by, form, {});
  return message;
}

/** Members ask for each other's topics. */
export async function wish(stages: Stages): Promise<void> {
  for (const { title, wanted } of topics) {
    for (const who of wanted) await where(stages, who, (stage) => want(stage, who, title));
  }
}

async function want<M, F>(stage: Stage<M, F>, who: string, title: string): Promise<void> {
  for (const page of ['1', '2', '3']) {
    const [message] = (await stage.command(who, 'topics list', { page })).whispers;
    const sought = ({ id, above }: Control) => id.startsWith('topics.want') && above.includes(title);
    if (!message || !stage.controls(message).some(sought)) continue;
    await answered(stage, { who, message, sought });
    return;
  }
  throw new Error(`${who} does not find ${title}`);
}

/** The form of a poll as the coordinator finds it; it is sent with one topic more, and to be ranked. */
export async function openPoll({ slack }: Stages): Promise<View> {
  const { form } = await slack.command(COORDINATOR, 'topics poll');
  if (!form) throw new Error('no form was opened');
  const six = topics.slice(0, 6).map((_, i) => String(i + 1));
  await slack.submit(COORDINATOR, form, { ...poll, choices: six });
  return form;
}

/** All ballots on both platforms; the paper of Slack's reader as it is then. */
export async function vote(stages: Stages): Promise<SlackMessage> {
  for (const [who, places] of ballots) {
    if (who !== readers.slack) await where(stages, who, (stage) => rank(stage, who, places));
  }
  const mine = ballots.find(([who]) => who === readers.slack)?.[1] ?? [];
  return rank(stages.slack, readers.slack, mine);
}

async function rank<M, F>(stage: Stage<M, F>, who: string, places: readonly number[]): Promise<M> {
  const card = await shown(stage, 'put the topics in the order');
  let paper = await pressed(stage, { who, message: card, sought: called('Fill in my ballot') });
  const labels = stage.controls(paper).map(({ label }) => label);
  for (const place of places) {
    paper = await pressed(stage, { who, message: paper, sought: ({ label }) => label === labels[place - 1] });
  }
  return paper;
}

/** The poll with all its ballots, as it stands in the channel. */
export const pollOn = <M>(stage: Stage<M, unknown>): Promise<M> => shown(stage, `${ballots.length} members have voted`);

/** How the poll ended, as Discord's reader asks for it. */
export async function results({ discord }: Stages): Promise<DiscordMessage> {
  const [answer] = (await discord.command(readers.discord, 'topics results')).whispers;
  if (!answer) throw new Error('no results were shown');
  return answer;
}
