import type { WebClient } from '@slack/web-api';
import { shorten } from '../../src/surface/plain.ts';
import { bold } from '../../src/surface/text.ts';
import type { Item } from './goods.ts';
import { postBytes } from './post.ts';
import { paragraph, type Where } from './rich.ts';

/** Where uploaded files are to be seen: in a channel, or under a message of it. */
export interface Shelf {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** Said above them, where they do not lie under a message that says it. */
  readonly headline?: string;
}

/**
 * Takes something to Slack and gives its number there. Nobody sees it before it is completed, and doing it again is harmless.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */
export async function upload(client: WebClient, { name, bytes }: Item): Promise<string> {
  const granted = await client.files.getUploadURLExternal({ filename: name, length: bytes.byteLength });
  const { status } = await postBytes(granted.upload_url ?? '', bytes);
  if (status !== 200 || !granted.file_id) throw new Error(`the upload address answered ${status}`);
  return granted.file_id;
}

/** Slack names no limit for a title, and that of a picture is its description, which may be long. */
const TITLE = 250;

/**
 * Completes uploads: for us alone, or on a `shelf`, in one message with them. Slack answers before it has done so, and an
 * upload is completed once. https://docs.slack.dev/reference/methods/files.completeUploadExternal
 */
export async function complete(
  client: WebClient,
  files: readonly { readonly id: string; readonly title: string }[],
  shelf?: Shelf,
): Promise<void> {
  const [first, ...others] = files.map(({ id, title }) => ({ id, title: shorten(title, TITLE) }));
  if (first) await client.files.completeUploadExternal({ files: [first, ...others], ...placeOf(shelf) });
}

function placeOf(shelf: Shelf | undefined) {
  if (!shelf) return {};
  const { channel: channel_id, thread: thread_ts, headline } = shelf;
  const blocks = headline === undefined ? {} : { blocks: [paragraph([bold(headline)], ANYWHERE)] };
  return thread_ts === undefined ? { channel_id, ...blocks } : { channel_id, thread_ts, ...blocks };
}

/** Plain words are the same everywhere. */
const ANYWHERE: Where = { workspace: '', language: 'en' };
