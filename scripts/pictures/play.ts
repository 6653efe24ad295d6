import type { Message as DiscordMessage } from '../../test/fake/discord/nouns.ts';
import type { Message as SlackMessage } from '../../test/fake/slack/types.ts';
import { eventually } from './house.ts';
import type { OnDiscord } from './on-discord.ts';
import type { OnSlack } from './on-slack.ts';
import type { Stage } from './stage.ts';
import { personNamed, placeOf } from './story.ts';

export type { DiscordMessage, SlackMessage };

export interface Stages {
  readonly slack: OnSlack;
  readonly discord: OnDiscord;
}

/** Does something on the platform where a person is. */
export function where<T>(
  { slack, discord }: Stages,
  who: string,
  act: <M, F>(stage: Stage<M, F>) => Promise<T>,
): Promise<T> {
  return placeOf(personNamed(who)) === 'slack' ? act(slack) : act(discord);
}

/** The last of these messages that says so, once it is there. */
export const shown = <M>(stage: Stage<M, unknown>, words: string, of = stage.channel): Promise<M> =>
  eventually(() => of().findLast((each) => stage.words(each).includes(words)), `a message with “${words}”`);

/** The last message to one person that says so, once it is there. */
export const told = <M>(stage: Stage<M, unknown>, who: string, words: string): Promise<M> =>
  shown(stage, words, () => stage.direct(who));

/** Gives a command with all that it needs; where that opens a form as well, sends it as it opens, so filled in. */
export async function say<M, F>(
  stage: Stage<M, F>,
  who: string,
  { path, options }: { readonly path: string; readonly options: Readonly<Record<string, string>> },
): Promise<void> {
  const { form } = await stage.command(who, path, options);
  if (form) await stage.submit(who, form, {});
}
