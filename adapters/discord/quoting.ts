import { type APIMessage, type APIMessageApplicationCommandInteraction, MessageType } from 'discord-api-types/v10';
import type { Said } from '../../src/surface/platform.ts';
import { type Answered, answered, type Beginning } from './beginning.ts';
import type { Channels } from './channels.ts';
import type { Names } from './mentions.ts';
import { permalink } from './permalink.ts';
import { channelOf, threadOf } from './place.ts';
import { authorOf, wordsOf } from './spoken.ts';

export interface Around {
  /** Of channels and roles. */
  readonly names: Names;
  readonly channels: Channels;
  /** Our own user id. */
  readonly me: string;
}

export interface Quoting {
  readonly said: Said;
  /** What the message answers, where Discord has to be asked for it. */
  readonly ask: Beginning | undefined;
}

/**
 * The message in whose menu something was chosen. It comes along with its words, whatever intents we have
 * (https://docs.discord.com/developers/events/gateway#message-content-intent).
 */
export function quoted(interaction: APIMessageApplicationCommandInteraction, around: Around): Quoting | undefined {
  const { data, guild_id: guild } = interaction;
  const chosen = data.resolved.messages[data.target_id];
  if (!chosen) return undefined;
  const message = shownIn(chosen);
  const author = authorOf(message);
  const { ask, ...begun }: Answered = answered(message, { ...around, thread: threadOf(interaction) });
  const said = {
    id: message.id,
    text: wordsOf(message, around.names),
    open: isOpen(interaction, around.channels),
    ...(guild && { link: permalink({ guild, channel: message.channel_id, id: message.id }) }),
    ...(author && { author }),
    ...begun,
  };
  return { said, ask };
}

/** The note at the top of a thread shows the message that the thread was started from, and has no words of its own. */
const shownIn = (message: APIMessage): APIMessage =>
  message.type === MessageType.ThreadStarterMessage ? (message.referenced_message ?? message) : message;

/** Threads are as open as the channel they hang on, but for private ones (https://docs.discord.com/developers/topics/threads#permissions). */
function isOpen(interaction: APIMessageApplicationCommandInteraction, channels: Channels): boolean {
  const channel = channelOf(interaction);
  return channel !== undefined && !threadOf(interaction)?.isPrivate && channels.isOpen(channel);
}
