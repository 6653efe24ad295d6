import { setTimeout as pause } from 'node:timers/promises';
import type { REST } from 'discord.js';
import { type APIMessage, MessageReferenceType, MessageType, Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import type { Incoming, Said } from '../../src/surface/platform.ts';
import { wordOf } from './errors.ts';
import type { InThread } from './place.ts';
import type { Around } from './quoting.ts';
import { authorOf, wordsOf } from './spoken.ts';

/** A form has to be opened within 3 s of what opens it. In milliseconds. */
const WITHIN = 900;

/** A message to ask Discord for. */
export interface Beginning {
  readonly channel: string;
  readonly id: string;
}

export type Answered = Pick<Said, 'root' | 'answers'> & { readonly ask?: Beginning };

/** What a message answers: the one that it replies to, or what began its thread. */
export function answered(message: APIMessage, at: Around & { readonly thread: InThread | undefined }): Answered {
  if (isReply(message)) return replied(message, at);
  const { thread } = at;
  if (!thread || message.id === thread.id) return {};
  // A post's title is the question, and a thread is mostly called by the first words of its message.
  const named = thread.name ? { answers: { text: thread.name } } : {};
  if (thread.isPrivate) return named;
  // A thread has the id of the message that it was started from; nothing tells here whether there is one.
  const ask = at.channels.isForum(thread.parent) ? {} : { ask: { channel: thread.parent, id: thread.id } };
  return { root: thread.id, ...named, ...ask };
}

export const isReply = ({ type, message_reference: reference }: Pick<APIMessage, 'type' | 'message_reference'>) =>
  type === MessageType.Reply && reference?.type !== MessageReferenceType.Forward;

/**
 * The message replied to comes along. No page says that it has words without the intent, as the chosen one does; where it is
 * not there, Discord did not look, and where it is null, it is deleted
 * (https://docs.discord.com/developers/resources/message#message-object-message-structure).
 */
function replied({ message_reference: reference, referenced_message: to }: APIMessage, around: Around): Answered {
  const { channel_id: channel, message_id: id } = reference ?? {};
  if (!id) return {};
  const answers = to ? wordsIn(to, around) : undefined;
  return { root: id, ...(answers && { answers }), ...(to === undefined && channel && { ask: { channel, id } }) };
}

/** What we asked ourselves, we know. */
function wordsIn(message: APIMessage, { me, names }: Pick<Around, 'me' | 'names'>): Said['answers'] {
  const text = message.author.id === me ? '' : wordsOf(message, names);
  const author = authorOf(message);
  return text === '' ? undefined : { text, ...(author && { author }) };
}

interface Means extends Pick<Around, 'me' | 'names'> {
  readonly rest: REST;
  readonly log: Log;
}

/** Adds what a chosen message answers, where Discord gives it in time. Never rejects. */
export async function withBeginning(means: Means, at: Beginning, incoming: Incoming): Promise<Incoming> {
  const late = pause(WITHIN, undefined, { ref: false });
  const answers = await Promise.race([beginning(means, at), late]);
  return incoming.kind === 'shortcut' && answers ? { ...incoming, said: { ...incoming.said, answers } } : incoming;
}

async function beginning({ rest, log, ...around }: Means, { channel, id }: Beginning): Promise<Said['answers']> {
  try {
    return wordsIn((await rest.get(Routes.channelMessage(channel, id))) as APIMessage, around);
  } catch (error) {
    log.info({ code: wordOf(error) }, 'discord: what a message answers could not be read');
    return undefined;
  }
}
