import type { View } from '../../test/fake/slack/types.ts';
import { eventually } from './house.ts';
import { type DiscordMessage, type SlackMessage, type Stages, say, shown, told, where } from './play.ts';
import { called, answered as changed } from './stage.ts';
import { answered, asked, COORDINATOR, exchange, readers, solved } from './story.ts';

/** Members keep what they know, and the coordinator publishes it. The question that the notes left open goes to everybody. */
export async function shelve(stages: Stages): Promise<void> {
  await say(stages.slack, COORDINATOR, { path: 'faq settings', options: { suggest: 'on' } });
  await settle(stages, 'Ask everyone');
  for (const { by, question, answer, tags, variant } of answered) {
    await where(stages, by, (stage) => say(stage, by, { path: 'faq add', options: { question, answer, tags } }));
    await settle(stages, 'Approve');
    if (!variant) continue;
    const options = { entry: await numbered(stages, question), ...variant };
    await say(stages.slack, COORDINATOR, { path: 'faq variant', options });
  }
}

/** The coordinator decides about what has waited longest. */
export async function settle({ slack }: Stages, label: string): Promise<void> {
  const [message] = (await slack.command(COORDINATOR, 'faq review')).whispers;
  if (!message) throw new Error('nothing waits');
  await changed(slack, { who: COORDINATOR, message, sought: called(label) });
}

/** The number of the entry that a question leads to. */
async function numbered({ slack }: Stages, query: string): Promise<string> {
  const [found] = (await slack.command(COORDINATOR, 'faq search', { query })).whispers;
  return /#\d+/.exec(found ? slack.words(found) : '')?.[0] ?? '';
}

interface Captured {
  readonly thread: SlackMessage;
  readonly answer: SlackMessage;
  readonly form: View;
}

/** A member asks, another answers, and a third keeps that, in two clicks. */
export async function capture({ slack }: Stages, shortcut: string): Promise<Captured> {
  const thread = await slack.say(exchange.asker, exchange.question);
  const answer = await slack.say(exchange.answerer, exchange.answer, thread);
  const { form } = await slack.shortcut(exchange.keeper, answer, shortcut);
  if (!form) throw new Error('no form was opened');
  await slack.submit(exchange.keeper, form, {});
  return { thread, answer, form };
}

/** Whoever gave the answer agrees; the steward's card as it is then. */
export async function agree({ slack }: Stages): Promise<SlackMessage> {
  const message = await told(slack, exchange.answerer, 'may we keep it?');
  await changed(slack, { who: exchange.answerer, message, sought: called('Yes, with my name') });
  return told(slack, COORDINATOR, 'agreed to be named');
}

/** What Slack's reader finds. */
export async function search({ slack }: Stages): Promise<SlackMessage> {
  const [found] = (await slack.command(readers.slack, 'faq search', { query: asked.searched })).whispers;
  if (!found) throw new Error('nothing was found');
  return found;
}

/** Slack's reader asks what was answered before; the question, and what they alone are then shown. */
export async function repeat({ slack }: Stages): Promise<readonly SlackMessage[]> {
  const question = await slack.say(readers.slack, asked.said);
  const suggested = () =>
    slack.whispers(readers.slack).find((each) => slack.words(each).includes('answered here before'));
  return [question, await eventually(suggested, 'a suggestion')];
}

/** What nobody had answered is answered on Discord, and whoever asked says so on Slack; the question with all that is under it. */
export async function solve(
  { slack, discord }: Stages,
  pass: (hours: number) => Promise<void>,
): Promise<readonly DiscordMessage[]> {
  const open = await shown(discord, solved.question);
  await discord.reply(solved.by, open, solved.answer);
  const message = await told(slack, solved.asker, solved.answer);
  const sought = ({ label }: { readonly label: string }) => label.startsWith('This answers it');
  await changed(slack, { who: solved.asker, message, sought });
  await pass(0.01);
  await shown(discord, 'Thank you for the answer');
  await shown(discord, 'Answered by');
  const all = discord.channel();
  return all.slice(all.findIndex(({ id }) => id === open.id));
}
