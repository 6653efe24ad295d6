import type { REST } from 'discord.js';
import {
  type GatewayMessageCreateDispatchData,
  MessageReferenceType,
  MessageType,
  Routes,
} from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import type { Inbox, Incoming } from '../../src/surface/platform.ts';
import { said } from './errors.ts';
import { asMentioned, type Names } from './mentions.ts';
import { type Thread, threads } from './threads.ts';

export type Heard = Extract<Incoming, { kind: 'heard' }>;
type Message = GatewayMessageCreateDispatchData;

export interface Place {
  /** Our own user id. */
  readonly me: string;
  /** Of channels and roles. */
  readonly names: Names;
  readonly thread: (id: string, me: string) => Promise<Thread>;
}

/**
 * What a person wrote in answer to a message of ours: as a reply to it, or in the thread that was started from it. Without the
 * privileged intent Discord leaves out the words of whoever does not ping us, and then nothing was heard.
 */
export async function overheard(message: Message, { me, names, thread }: Place): Promise<Heard | undefined> {
  const text = wordsOf(message, { me, names });
  if (text === '' || message.guild_id === undefined || !isPersons(message)) return undefined;
  const replied = repliedTo(message, me);
  if (replied === undefined && !isInThread(message)) return undefined;
  const around = isInThread(message) ? await thread(message.channel_id, me) : undefined;
  const under = replied ?? around?.under;
  if (under === undefined) return undefined;
  const channel = around?.channel ?? message.channel_id;
  // Nothing tells here what the person may do in the guild: the kernel asks, where it does not know them.
  const from = { event: message.id, workspace: message.guild_id, channel, person: message.author.id };
  return { kind: 'heard', from, under, text };
}

const SPOKEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

const isPersons = ({ author, webhook_id, type }: Message): boolean =>
  !author.bot && webhook_id === undefined && SPOKEN.includes(type);

/** Only in threads messages have a position. */
const isInThread = ({ position, channel_type }: Message): boolean =>
  position !== undefined || [10, 11, 12].includes(channel_type ?? 0);

function repliedTo({ type, message_reference: reference, referenced_message: to }: Message, me: string) {
  if (type !== MessageType.Reply || reference?.type === MessageReferenceType.Forward) return undefined;
  // Undefined: Discord did not look. The kernel knows its messages.
  return to === undefined || to?.author.id === me ? reference?.message_id : undefined;
}

/** Whoever begins with our name does so to be heard. */
function wordsOf({ content, mentions }: Message, { me, names }: Pick<Place, 'me' | 'names'>): string {
  const said = content.replace(new RegExp(`^(?:\\s*<@!?${me}>)+`), '');
  const people = new Map(mentions.map(({ id, global_name, username }) => [id, global_name || username]));
  return asMentioned(said, { ...names, user: (id) => people.get(id) }).trim();
}

export interface Listening {
  readonly names: Names;
  readonly inbox: Pick<Inbox, 'handle'>;
  readonly rest: REST;
  readonly log: Log;
  /** After a lost connection Discord may send a message again. */
  readonly isNew: (id: string) => boolean;
}

const TAKEN = encodeURIComponent('✅');

/** Hands on what is said to us, and marks it where it was taken. */
export function listening({ inbox, rest, log, names, isNew }: Listening) {
  const thread = threads(rest);
  return async (message: Message, me: string): Promise<void> => {
    const heard = await overheard(message, { me, names, thread });
    if (!heard || !isNew(message.id)) return;
    const reply = await inbox.handle(heard);
    if (reply.kind !== 'noted') return;
    try {
      await rest.put(Routes.channelMessageOwnReaction(message.channel_id, message.id, TAKEN));
    } catch (error) {
      log.info({ event: message.id, error: said(error) }, 'discord: an answer was taken and could not be marked');
    }
  };
}
