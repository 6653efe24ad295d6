import type { ShortcutSpec } from '../../src/surface/command.ts';
import type { Incoming, Said } from '../../src/surface/platform.ts';
import { answeredUser, authorOf, type Home } from './identity.ts';
import type { Payload } from './payloads.ts';
import { permalink } from './permalink.ts';
import { fromOf } from './source.ts';
import { wordsOf } from './spoken.ts';

/** What the manifest says of one message shortcut. https://docs.slack.dev/interactivity/implementing-shortcuts */
export interface MessageShortcut {
  readonly name: string;
  readonly type: 'message';
  readonly callback_id: string;
  readonly description: string;
}

/** Slack shows one name to everybody; its description stands below it where there is room. */
export const messageShortcut = ({ name, label }: ShortcutSpec): MessageShortcut => ({
  name: label.en,
  type: 'message',
  callback_id: name,
  description: label.en,
});

type Shortcut = Incoming & { readonly kind: 'shortcut' };

/** The first message of a thread. */
export interface Beginning {
  readonly channel: string;
  readonly ts: string;
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function chosen(body: Payload, home: Home): Shortcut | undefined {
  const { message, callback_id: shortcut } = body;
  const from = fromOf(home, { event: body.trigger_id, user: body.user?.id, channel: body.channel?.id });
  if (!from || !message || !shortcut) return undefined;
  return { kind: 'shortcut', from, shortcut, said: saidIn(body, home) };
}

/** What the chosen message answers, where Slack has to be asked for it: what we asked ourselves, we know. */
export function answeredIn({ message = {} }: Payload, { from, said }: Shortcut, home: Home): Beginning | undefined {
  if (!from.channel || !said.root || answeredUser(message) === home.botUser) return undefined;
  return { channel: from.channel, ts: said.root };
}

function saidIn({ message = {}, message_ts, channel, team }: Payload, home: Home): Said {
  const id = message.ts ?? message_ts ?? '';
  const { thread_ts: thread } = message;
  const url = home.url ?? addressOf(team?.domain);
  const link = channel?.id && permalink({ ...(url && { url }) }, { channel: channel.id, id, thread });
  const author = authorOf(message, home);
  return {
    id,
    text: wordsOf(message, home.team),
    open: isOpen(channel),
    ...(link && { link }),
    ...(author && { author }),
    ...(thread && thread !== id && { root: thread }),
  };
}

const addressOf = (domain: string | undefined): string | undefined => domain && `https://${domain}.slack.com/`;

/** What a channel is called that has no name to be told. */
const CLOSED = /^(?:privategroup$|directmessage$|mpdm-)/;

/**
 * Whether everybody in the workspace may read a channel. The id does not tell: of private channels only those from before
 * March 2021 begin with G. What stands for their names is documented nowhere and known from what apps got. Where there is
 * no name at all, it counts as closed. https://docs.slack.dev/reference/objects/group-object
 */
const isOpen = ({ id = '', name = '' }: NonNullable<Payload['channel']> = {}): boolean =>
  name !== '' && !CLOSED.test(name) && !/^[DG]/.test(id);
