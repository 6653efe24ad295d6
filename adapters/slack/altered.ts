import type { Altered } from '../../src/surface/platform.ts';
import { isInChannel, isPersons } from './heard.ts';
import type { Home } from './identity.ts';
import type { Happening, Payload } from './payloads.ts';
import { wordsOf } from './spoken.ts';

/** What stands where a message was that has answers. https://github.com/slack-edge/slack-edge/pull/10 */
const TOMBSTONE = 'tombstone';

/** A message of a person's that says something else now, or is deleted. Mentions are still the port's own. */
export function altered({ event }: Payload, home: Home): Altered | undefined {
  if (event?.type !== 'message' || typeof event.channel !== 'string' || !isInChannel(event)) return undefined;
  const of = event.subtype === 'message_deleted' ? deleted(event, home) : changed(event, home);
  return of && { workspace: home.team, channel: event.channel, ...of };
}

type Of = Pick<Altered, 'id' | 'text'>;

/** https://docs.slack.dev/reference/events/message/message_deleted */
function deleted({ deleted_ts, previous_message: before }: Happening, home: Home): Of | undefined {
  const id = deleted_ts ?? before?.ts;
  const known = before === undefined || before.subtype === TOMBSTONE || isPersons(before, home);
  return id && known ? { id } : undefined;
}

/**
 * Slack tells of more than words: of a preview that was added, or of the language that it took them for.
 * https://docs.slack.dev/reference/events/message/message_changed
 */
function changed({ subtype, message, previous_message: before }: Happening, home: Home): Of | undefined {
  if (subtype !== 'message_changed' || !message?.ts) return undefined;
  const { ts: id } = message;
  if (message.subtype === TOMBSTONE)
    return deleted({ deleted_ts: id, ...(before && { previous_message: before }) }, home);
  const text = wordsOf(message, home.team);
  const same = before !== undefined && wordsOf(before, home.team) === text;
  return same || !isPersons(message, home) ? undefined : { id, text };
}
