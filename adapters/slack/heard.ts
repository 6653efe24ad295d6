import type { Incoming } from '../../src/surface/platform.ts';
import type { Home } from './identity.ts';
import type { Happening, Payload } from './payloads.ts';
import { fromOf } from './source.ts';
import { wordsOf } from './spoken.ts';

/** Asked for where threads are read: `npm run slack:manifest -- --threads`. https://docs.slack.dev/reference/events/message */
export const threadEvents: readonly string[] = ['message.channels', 'message.groups'];

export interface Heard {
  readonly incoming: Incoming & { readonly kind: 'heard' };
  /** The message that was heard. */
  readonly at: { readonly channel: string; readonly ts: string };
}

/** What people do that is still saying something. Everything else, as an edit or a welcome, has a subtype of its own. */
const SPOKEN: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** What a person wrote under a message of ours. */
export function heard({ event, event_id }: Payload, home: Home): Heard | undefined {
  if (event?.type !== 'message' || !isPersons(event, home)) return undefined;
  const { ts, thread_ts: under, channel, user } = event;
  if (!ts || !under || under === ts || typeof channel !== 'string' || typeof user !== 'string') return undefined;
  const from = fromOf(home, { event: event_id ?? `${channel}/${ts}`, user, channel });
  const text = wordsOf(event, home.team);
  return from && text !== '' ? { incoming: { kind: 'heard', from, under, text }, at: { channel, ts } } : undefined;
}

function isPersons({ subtype, bot_id, user, channel_type, parent_user_id: asked }: Happening, home: Home): boolean {
  const ours = asked === undefined || asked === home.botUser;
  return ours && SPOKEN.includes(subtype) && !bot_id && user !== home.botUser && channel_type !== 'im';
}
