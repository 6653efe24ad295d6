import { ChannelType, type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10';
import type { Inbox, Incoming } from '../../src/surface/platform.ts';
import { isReply } from './beginning.ts';
import { isThread } from './channels.ts';
import { asMentioned, type Names } from './mentions.ts';
import type { InOrder } from './once.ts';
import { permalink } from './permalink.ts';
import { isPersons, shownName, withoutUs } from './spoken.ts';
import type { Thread } from './threads.ts';
import { answerUnasked, type Unasked } from './unasked.ts';

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
 * What a person wrote in answer to a message of ours, as a reply to it or in the thread that was started from it, or in answer to
 * nothing. Without the privileged intent Discord leaves out the words of whoever does not ping us, and then nothing was heard.
 */
export async function overheard(message: Message, { me, names, thread }: Place): Promise<Heard | undefined> {
  const text = wordsOf(message, { me, names });
  const guild = message.guild_id;
  if (text === '' || guild === undefined || !isPersons(message)) return undefined;
  const replied = repliedTo(message, me);
  const around = isInThread(message) ? await thread(message.channel_id, me) : undefined;
  const under = replied ?? around?.under;
  if (under === undefined && !beginsSomething(message, around)) return undefined;
  const { id, channel_id } = message;
  const link = permalink({ guild, channel: channel_id, id });
  // Nothing tells here what the person may do in the guild: the kernel asks, where it does not know them.
  const from = { event: id, workspace: guild, channel: around?.channel ?? channel_id, person: message.author.id };
  return { kind: 'heard', from, id, text, ...(under === undefined ? { link } : { under }) };
}

/** Everywhere else a message tells enough of itself. */
const isInThread = ({ position, channel_type: type }: Message): boolean =>
  type === undefined ? position !== undefined : isThread(type);

function repliedTo(message: Message, me: string) {
  const { message_reference: reference, referenced_message: to } = message;
  if (!isReply(message)) return undefined;
  // Undefined: Discord did not look. The kernel knows its messages.
  return to === undefined || to?.author.id === me ? reference?.message_id : undefined;
}

/**
 * A message that answers none, a forum's post, or the first word in a thread that was started from no message. Private threads
 * are for the few who were invited. A forwarded message has a reference, and the words of somebody else.
 */
function beginsSomething({ type, message_reference: reference, ...message }: Message, around?: Thread): boolean {
  if (type !== MessageType.Default || reference) return false;
  if (!around) return true;
  if (around.type === ChannelType.PrivateThread) return false;
  if (message.id === message.channel_id) return true;
  return !around.begun && message.position === 0 && message.author.id === around.owner;
}

function wordsOf({ content, mentions }: Message, { me, names }: Pick<Place, 'me' | 'names'>): string {
  const people = new Map(mentions.map((user) => [user.id, shownName(user)]));
  return asMentioned(withoutUs(content, me), { ...names, user: (id) => people.get(id) }).trim();
}

export interface Listening extends Omit<Place, 'me'>, Unasked {
  readonly inbox: Pick<Inbox, 'handle'>;
  /** After a lost connection Discord may send a message again. */
  readonly isNew: (id: string) => boolean;
  readonly inOrder: InOrder;
}

/** Hands on what people write, and answers it. */
export function listening(by: Listening) {
  const { inbox, inOrder, isNew } = by;
  return (message: Message, me: string): Promise<void> =>
    inOrder(message.id, async () => {
      const heard = await overheard(message, { ...by, me });
      if (!heard || !isNew(message.id)) return;
      await answerUnasked(by, { heard, channel: message.channel_id }, await inbox.handle(heard));
    });
}
