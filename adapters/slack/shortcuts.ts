import type { ShortcutSpec } from '../../src/surface/command.ts';
import type { Incoming, Said } from '../../src/surface/platform.ts';
import { type Home, personIn } from './identity.ts';
import type { Payload } from './payloads.ts';
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

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function chosen(body: Payload, home: Home): (Incoming & { readonly kind: 'shortcut' }) | undefined {
  const { message, callback_id: shortcut } = body;
  const from = fromOf(home, { event: body.trigger_id, user: body.user?.id, channel: body.channel?.id });
  if (!from || !message || !shortcut) return undefined;
  return { kind: 'shortcut', from, shortcut, said: saidIn(body, home) };
}

function saidIn({ message = {}, message_ts, channel, team }: Payload, home: Home): Said {
  const id = message.ts ?? message_ts ?? '';
  const link =
    channel?.id &&
    permalink(home.url ?? addressOf(team?.domain), { channel: channel.id, id, thread_ts: message.thread_ts });
  const author = authorOf(message, home);
  return { id, text: wordsOf(message, home.team), ...(link && { link }), ...(author && { author }) };
}

const addressOf = (domain: string | undefined): string | undefined => domain && `https://${domain}.slack.com/`;

/** As chat.getPermalink has it, without asking: a trigger lives 3 s. https://docs.slack.dev/reference/methods/chat.getPermalink */
function permalink(
  address: string | undefined,
  {
    channel,
    id,
    thread_ts: thread,
  }: { readonly channel: string; readonly id: string; readonly thread_ts: string | undefined },
): string | undefined {
  if (!address) return undefined;
  const inThread = thread && thread !== id ? `?thread_ts=${thread}&cid=${channel}` : '';
  return new URL(`archives/${channel}/p${id.replace('.', '')}${inThread}`, address).href;
}

/** Nobody, where an app wrote it. What people are called is asked for later. */
const authorOf = ({ user, bot_id }: NonNullable<Payload['message']>, home: Home): Said['author'] =>
  typeof user !== 'string' || bot_id || user === home.botUser
    ? undefined
    : { person: personIn(home.team, user), name: '' };
