import { changeChannel, channelOf, directChannel } from '../directory.ts';
import { announce } from '../events.ts';
import type { Answers } from '../form.ts';
import type { Message, View } from '../types.ts';
import type { Given } from '../values.ts';
import { topView } from '../views.ts';
import { command, type Hands } from './command.ts';
import type { Which } from './find.ts';
import { pressInMessage, pressInView } from './press.ts';
import { edit, remove, unfurl } from './revise.ts';
import { say } from './say.ts';
import { mayRead, type Outcome, type Seen, watched } from './screen.ts';
import { globalShortcut, messageShortcut } from './shortcut.ts';
import { close, isView, submit } from './submit.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** Somebody in front of Slack. What they do resolves with what they then see. */
export interface Person {
  readonly command: (channel: string, command: string, text?: string) => Promise<Seen>;
  readonly press: (target: Message | View, which: Which, given?: Given) => Promise<Seen>;
  readonly submit: (view: View | undefined, answers?: Answers, how?: { readonly unchecked?: boolean }) => Promise<Seen>;
  readonly close: (view: View | undefined, how?: { readonly all?: boolean }) => Promise<Seen>;
  readonly shortcut: (message: Message, callbackId: string) => Promise<Seen>;
  readonly globalShortcut: (callbackId: string) => Promise<Seen>;
  readonly suggest: (target: Message | View, which: Which, typed: string) => Promise<readonly Suggestion[]>;
  /** Writes in a channel, like a person, not an app. */
  readonly say: (channel: string, text: string) => Promise<Message>;
  /** Writes in the thread of a message, and in the channel as well with `broadcast`. */
  readonly reply: (to: Message, text: string, how?: { readonly broadcast?: boolean }) => Promise<Message>;
  /** Writes something else in place of what they wrote. */
  readonly edit: (message: Message, text: string) => Promise<Message>;
  readonly remove: (message: Message) => Promise<void>;
  /** The preview of an address appears under what they wrote. */
  readonly unfurl: (message: Message, url: string) => Promise<void>;
  readonly openHome: () => Promise<Seen>;
  readonly join: (channel: string) => Promise<void>;
  readonly leave: (channel: string) => Promise<void>;
  /** The messages of a channel as this person sees them, ephemeral ones included; none where they are not in it. */
  readonly sees: (channel: string) => readonly Message[];
  /** What is written below a message, oldest first, as this person sees it. */
  readonly thread: (of: Message) => readonly Message[];
  readonly modal: () => View | undefined;
}

function shown(view: View | undefined): View {
  if (!view) throw new Error('There is no form on the screen.');
  return view;
}

async function move(
  { world, wire, user }: Hands,
  channelId: string,
  type: 'member_joined_channel' | 'member_left_channel',
) {
  const channel = channelOf(world, channelId);
  const members = new Set(channel.members);
  if (type === 'member_joined_channel') members.add(user.id);
  else members.delete(user.id);
  changeChannel(world, channel, { members });
  if (!members.has(world.app.user)) return;
  const kind = channel.kind === 'private' ? 'G' : 'C';
  await announce(world, wire, { type, user: user.id, channel: channelId, channel_type: kind, team: world.team.id });
}

async function openHome({ world, wire, user }: Hands): Promise<Outcome> {
  const view = world.homes.get(user.id)?.view;
  const event = { user: user.id, channel: directChannel(world, user.id).id, tab: 'home' };
  await announce(world, wire, { type: 'app_home_opened', ...event, ...(view ? { view } : {}) });
  return { ack: undefined };
}

function sees({ world, user }: Hands, channelId: string): readonly Message[] {
  const channel = channelOf(world, channelId);
  if (!channel.members.has(user.id)) return [];
  const whispers = [...world.whispers.values()].filter(
    (each) => each.channel === channelId && mayRead(world, user.id, each),
  );
  return [...channel.messages.values(), ...whispers].sort((a, b) => Number(a.ts) - Number(b.ts));
}

export function createPerson(hands: Hands, quietMs: number): Person {
  const { world, user } = hands;
  const top = () => topView(world, user.id);
  const see = (act: () => Promise<Outcome>) => watched({ world, user: user.id, quietMs }, act);
  return {
    command: (channel, name, text = '') => see(() => command(hands, channel, { command: name, text })),
    press: (target, which, given) =>
      see(() => (isView(target) ? pressInView : pressInMessage)(hands, target as View & Message, { which, given })),
    submit: (view, answers = {}, { unchecked = false } = {}) =>
      see(() => submit(hands, shown(view ?? top()), { answers, unchecked })),
    close: (view, { all = false } = {}) => see(() => close(hands, shown(view ?? top()), all)),
    shortcut: (message, callbackId) => see(() => messageShortcut(hands, message, callbackId)),
    globalShortcut: (callbackId) => see(() => globalShortcut(hands, callbackId)),
    suggest: (target, which, typed) => suggest(hands, target, { which, typed }),
    say: (channel, text) => say(hands, channel, { text }),
    reply: (to, text, { broadcast = false } = {}) => say(hands, to.channel, { text, under: to, broadcast }),
    edit: (message, text) => edit(hands, message, text),
    remove: (message) => remove(hands, message),
    unfurl: (message, url) => unfurl(hands, message, url),
    openHome: () => see(() => openHome(hands)),
    join: (channel) => move(hands, channel, 'member_joined_channel'),
    leave: (channel) => move(hands, channel, 'member_left_channel'),
    sees: (channel) => sees(hands, channel),
    thread: (of) => sees(hands, of.channel).filter((each) => each.thread_ts === of.ts && each.ts !== of.ts),
    modal: top,
  };
}
