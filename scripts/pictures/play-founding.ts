import { type Stages, say, where } from './play.ts';
import { belongings, COORDINATOR, community, habits, volunteers } from './story.ts';

/** A community of both platforms: founded on Slack, brought to Discord by a code, its coordinator one person on both. */
export async function found({ slack, discord }: Stages): Promise<void> {
  const { form } = await slack.command(COORDINATOR, 'convener setup');
  await slack.submit(COORDINATOR, form, community);
  const connect = await codeFrom(slack, 'convener connect');
  await discord.command(COORDINATOR, 'convener setup', { code: connect });
  const link = await codeFrom(slack, 'convener profile link');
  await discord.command(COORDINATOR, 'convener profile link', { code: link });
  await slack.command(COORDINATOR, 'convener settings', { coordinators: 'here' }, 'coordinators');
  await say(slack, COORDINATOR, { path: 'calls settings', options: habits });
}

async function codeFrom(slack: Stages['slack'], path: string): Promise<string> {
  const [answer] = (await slack.command(COORDINATOR, path)).whispers;
  const code = answer && /code: ([A-Z\d-]+)/.exec(slack.words(answer))?.[1];
  if (!code) throw new Error(`/${path} gave no code`);
  return code;
}

/** Everybody says where they are from, and some that they are ready to speak. */
export async function introduce(stages: Stages): Promise<void> {
  for (const { who, ...options } of belongings) {
    await where(stages, who, (stage) => say(stage, who, { path: 'convener profile edit', options }));
  }
  for (const [who, topics] of volunteers) {
    await where(stages, who, (stage) => say(stage, who, { path: 'speakers join', options: { topics } }));
  }
}
