import type { Choice } from '../bodies.ts';
import type { Modal } from '../exchange.ts';
import { edit, postMessage, removeMessage } from '../messages.ts';
import type { Channel, Message, User } from '../nouns.ts';
import { Asked, Place } from '../numbers.ts';
import { replyTo } from '../replies.ts';
import { directChannel } from '../setup.ts';
import { openThread, postThread, startThread } from '../threads.ts';
import { channelById, userNamed, type World } from '../world.ts';
import { offered } from './commands.ts';
import { offeredChoices, pressed, shortcutDeed, typed, typing } from './deeds.ts';
import { type Entries, submitted } from './forms.ts';
import { type Deed, interact } from './interaction.ts';
import type { Given } from './options.ts';
import { cannot } from './refused.ts';
import { canSee, type Patience, type Seen, visibleMessages, watch } from './seen.ts';

/** Somebody in front of Discord's own client. What the client would not let them do throws a `CannotDo`. */
export interface Person {
  readonly user: User;
  /** `/topics suggest`: the words without the slash, the options by name. Waits for the bot. */
  readonly command: (channelId: string, words: string, options?: Given) => Promise<Seen>;
  /** What the bot offers while this option is being typed. */
  readonly complete: (channelId: string, words: string, options: Given, focused: string) => Promise<readonly Choice[]>;
  /** A command in the menu of a message. */
  readonly shortcut: (message: Message, name: string) => Promise<Seen>;
  /** A button, or a select with the values picked. */
  readonly press: (message: Message, customId: string, values?: readonly string[]) => Promise<Seen>;
  /** Sends an open form; fields not named stay as they were filled in. */
  readonly submit: (modal: Modal, entries: Entries) => Promise<Seen>;
  /** Writes in a channel or a thread. */
  readonly say: (channelId: string, content: string) => Message;
  /** Answers a message; its author is pinged unless one turns that off. */
  readonly reply: (to: Message, content: string, how?: { readonly ping?: boolean }) => Message;
  /** Starts a thread on a message. */
  readonly startThread: (from: Message, name: string) => Channel;
  /** Starts a thread that hangs on no message; with `invited`, a private one for these people and whoever else is named. */
  readonly openThread: (channelId: string, name: string, how?: { readonly invited?: readonly string[] }) => Channel;
  /** Writes a post in a forum: a thread with its first message. */
  readonly post: (forumId: string, title: string, content: string) => Message;
  /** Writes something else in place of one's own message. */
  readonly edit: (message: Message, content: string) => void;
  /** Takes one's own message back. */
  readonly remove: (message: Message) => void;
  /** Whether the client offers this command here, e.g. `topics`. */
  readonly offers: (channelId: string, name: string) => boolean;
  /** The direct-message channel with the bot. */
  readonly direct: () => Channel;
  /** All this person can see now, oldest first. */
  readonly sees: () => readonly Message[];
}

export function createPerson(world: World, who: string, patience: Patience): Person {
  const user = userNamed(world, who);
  const at = (channelId: string): Channel => {
    const channel = channelById(world, channelId);
    if (!canSee(world, channel, user.id)) throw cannot(`${user.name} cannot see channel ${channelId}.`);
    return channel;
  };
  const own = (message: Message): Message => {
    at(message.channelId);
    if (message.deletedAt !== undefined) throw cannot('The message is gone.');
    if (message.body.author.id !== user.id) throw cannot(`${user.name} did not write that message.`);
    return message;
  };
  const act = (deed: Omit<Deed, 'user'>) => watch(world, interact(world, { ...deed, user }), patience);
  return {
    user,
    command: async (channelId, words, options = {}) =>
      act(typed(world, { user, channel: at(channelId), words, options })),
    complete: async (channelId, words, options, focused) => {
      const deed = typing(world, { user, channel: at(channelId), words, options, focused });
      return offeredChoices(world, { ...deed, user });
    },
    shortcut: async (message, name) =>
      act(shortcutDeed(world, { user, channel: at(message.channelId), message, name })),
    press: async (message, customId, values) =>
      act(pressed({ user, channel: at(message.channelId), message, customId, values })),
    submit: async (modal, entries) => {
      if (modal.personId !== user.id) throw cannot(`The form is open on another person's screen.`);
      const components = submitted(modal, entries);
      const data = { custom_id: modal.custom_id, components };
      return act({ channel: at(modal.channelId), kind: Asked.submit, data, source: modal.source });
    },
    say: (channelId, content) => {
      const channel = at(channelId);
      if (channel.type === Place.forum) throw cannot('A forum has only posts.');
      return postMessage(world, { channel, author: user, sent: { content } });
    },
    reply: (to, content, { ping = true } = {}) => {
      const channel = at(to.channelId);
      const allowed_mentions = { parse: ['users' as const], replied_user: ping };
      const sent = { content, allowed_mentions };
      return postMessage(world, { channel, author: user, sent, origin: replyTo(channel, to) });
    },
    startThread: (from, name) => {
      at(from.channelId);
      return startThread(world, { from, name, by: user });
    },
    openThread: (channelId, name, { invited } = {}) =>
      openThread(world, { parent: at(channelId), name, by: user, invited }),
    post: (forumId, title, content) => {
      const parent = at(forumId);
      if (parent.type !== Place.forum) throw cannot('Posts go into forums.');
      return postThread(world, { parent, name: title, by: user, content });
    },
    edit: (message, content) => edit(world, own(message), { sent: { content }, uploads: [] }),
    remove: (message) => removeMessage(world, own(message)),
    offers: (channelId, name) => offered(world, user, at(channelId)).some((command) => command.name === name),
    direct: () => directChannel(world, user.id),
    sees: () => visibleMessages(world, user.id).filter((message) => message.deletedAt === undefined),
  };
}
