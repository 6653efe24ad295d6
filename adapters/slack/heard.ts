import type { Incoming } from '../../src/surface/platform.ts';
import { answeredUser, type Home } from './identity.ts';
import type { Happening, Payload, Spoken } from './payloads.ts';
import { permalink } from './permalink.ts';
import { fromOf } from './source.ts';
import { wordsOf } from './spoken.ts';

/** Asked for where messages are read: `npm run slack:manifest -- --messages`. https://docs.slack.dev/reference/events/message */
export const messageEvents: readonly string[] = ['message.channels', 'message.groups'];

export interface Heard {
  readonly incoming: Incoming & { readonly kind: 'heard' };
  /** The message that was heard, and who wrote it. */
  readonly at: { readonly channel: string; readonly ts: string; readonly user: string };
}

/** What people do that is still saying something. Everything else, as an edit or a welcome, has a subtype of its own. */
const SPOKEN: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** A person's words, not an app's, ours or Slack's own. */
export const isPersons = ({ subtype, bot_id, user }: Spoken, home: Home): boolean =>
  SPOKEN.includes(subtype) && !bot_id && typeof user === 'string' && user !== home.botUser;

/** Whether it happened in a channel, and not among the few of a direct message. */
export const isInChannel = ({ channel_type: kind = 'channel' }: Happening): boolean =>
  kind === 'channel' || kind === 'group';

/** What a person wrote under a message of ours, or in answer to nothing. */
export function heard({ event, event_id }: Payload, home: Home): Heard | undefined {
  if (event?.type !== 'message' || !isPersons(event, home) || !isInChannel(event)) return undefined;
  const { ts, channel, user } = event;
  const text = wordsOf(event, home.team);
  if (!ts || text === '' || typeof channel !== 'string' || typeof user !== 'string') return undefined;
  const from = fromOf(home, { event: event_id ?? `${channel}/${ts}`, user, channel });
  const thread = isAnswer(event) ? answering(event, home) : beginning(event, permalink(home, { channel, id: ts }));
  return from && thread && { incoming: { kind: 'heard', from, id: ts, text, ...thread }, at: { channel, ts, user } };
}

const isAnswer = ({ subtype, ts, thread_ts: thread }: Spoken): boolean =>
  subtype === 'thread_broadcast' || (thread !== undefined && thread !== ts);

/** What answers somebody else is none of our business. */
function answering(event: Spoken, home: Home): { readonly under: string } | undefined {
  const asked = answeredUser(event);
  const ours = asked === undefined || asked === home.botUser;
  return ours && event.thread_ts ? { under: event.thread_ts } : undefined;
}

/** Where Slack does not say that it is a channel, it may be a few people among themselves. */
function beginning(
  { channel_type: kind }: Happening,
  link: string | undefined,
): { readonly link?: string } | undefined {
  if (!kind) return undefined;
  return link === undefined ? {} : { link };
}
