import { isObj, str } from '../json.ts';

/**
 * What Slack answers to metadata that is no `{ event_type, event_payload }`, undefined when it is.
 * https://docs.slack.dev/messaging/message-metadata
 */
export function metadataProblem(metadata: unknown): string | undefined {
  if (!isObj(metadata)) return 'invalid_metadata_format';
  if (Object.keys(metadata).length === 0) return undefined;
  const strange = Object.keys(metadata).some((name) => name !== 'event_type' && name !== 'event_payload');
  if (strange || !isObj(metadata['event_payload'])) return 'invalid_metadata_format';
  return /^[\w.-]{1,255}$/.test(str(metadata['event_type'])) ? undefined : 'invalid_metadata_format';
}
