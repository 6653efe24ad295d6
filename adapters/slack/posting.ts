import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { type Delivery, PlatformError } from '../../src/surface/platform.ts';
import type { Calling } from './calling.ts';
import { isUnready } from './errors.ts';
import { goodsOf, type Item, withoutLost } from './goods.ts';
import { bring, missed, type Trunk, type Trunks } from './luggage.ts';
import { render } from './render.ts';
import { filesUnder, markOf } from './search.ts';
import { complete } from './upload.ts';

/** What posting needs. */
export interface Post {
  readonly client: WebClient;
  readonly call: Calling;
  readonly log: Log;
  readonly trunks: Trunks;
}

/** The top line is plain words: nothing in it is looked for to be linked, pinged or unfolded. */
export const asWritten = { parse: 'none', link_names: false } as const;

/**
 * Posts a message: its pictures are uploaded before it and shown in it, its files lie under it. What Slack will not take is
 * replaced by a sentence.
 */
export async function post(desk: Post, delivery: Delivery): Promise<string> {
  const items = goodsOf(delivery.message);
  if (items.length === 0) return say(desk, delivery, drawn(delivery));
  const trunk = desk.trunks.of(delivery.once);
  await bring(desk, trunk, items);
  const id = await sayWith(desk, trunk, delivery);
  trunk.posted = id;
  trunk.tries = 0;
  await hand(desk, trunk, { delivery, id, items });
  return id;
}

/** Lays under a message that was found what was to lie there and does not. */
export async function catchUp(desk: Post, delivery: Delivery & { readonly since: Date }, id: string): Promise<void> {
  const files = goodsOf(delivery.message).filter(({ kind }) => kind === 'file');
  if (files.length === 0) return;
  const { channel, since, under: thread = id } = delivery;
  const there = await desk.call('freely', filesUnder(desk.client, { channel, since, thread }));
  const items = files.filter(({ name }) => !there.has(name));
  const trunk = desk.trunks.of(delivery.once);
  await bring(desk, trunk, items);
  await hand(desk, trunk, { delivery, id, items });
}

async function say({ client, call }: Post, delivery: Delivery, said: ReturnType<typeof render>): Promise<string> {
  const { channel, once, under } = delivery;
  const thread = under === undefined ? {} : { thread_ts: under };
  const sent = { channel, metadata: markOf(once), ...thread, ...said, ...asWritten };
  const { ts } = await call('once', client.chat.postMessage({ ...sent, unfurl_links: false, unfurl_media: false }));
  if (ts) return ts;
  throw new PlatformError({ kind: 'unclear' }, 'Slack: a message without its number');
}

const drawn = ({ message, workspace, language }: Delivery, trunk?: Trunk) =>
  render(trunk ? withoutLost(message, trunk.lost, language) : message, {
    workspace,
    language,
    ...(trunk && { pictures: trunk.ids }),
  });

/** A picture that Slack has not looked through yet makes it refuse the whole message: nothing is posted then. */
async function sayWith(desk: Post, trunk: Trunk, delivery: Delivery): Promise<string> {
  try {
    return await say(desk, delivery, drawn(delivery, trunk));
  } catch (error) {
    if (!(error instanceof PlatformError) || !isUnready(error)) throw error;
    const later = new PlatformError({ kind: 'unavailable' }, 'Slack: a picture is not ready yet', { cause: error });
    const pictures = goodsOf(delivery.message).filter(({ kind }) => kind === 'picture');
    missed(trunk, keysOf(pictures), later);
    return say(desk, delivery, drawn(delivery, trunk));
  }
}

interface Handing {
  readonly delivery: Delivery;
  readonly id: string;
  readonly items: readonly Item[];
}

/** Lays files under a message. Rejects as unclear where they may still come: then the message is looked for, and what it lacks. */
async function hand(desk: Post, trunk: Trunk, { delivery, id, items }: Handing): Promise<void> {
  const files = items.flatMap((item) => {
    const number = item.kind === 'file' ? trunk.ids.get(item.key) : undefined;
    return number === undefined ? [] : [{ id: number, title: item.title, key: item.key }];
  });
  const { channel, under: thread = id } = delivery;
  try {
    await desk.call('once', complete(desk.client, files, { channel, thread }));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    for (const { key } of files) trunk.ids.delete(key); // completed or not, a number serves once
    const { kind } = error.fault;
    missed(trunk, keysOf(files), kind === 'refused' ? error : perhaps(error));
    await amend(desk, drawn(delivery, trunk), { channel, ts: id });
  }
  desk.trunks.forget(delivery.once);
}

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] => items.map(({ key }) => key);

const perhaps = (cause: PlatformError): PlatformError =>
  new PlatformError({ kind: 'unclear' }, cause.message, { cause });

/** Says in the message what will not come. Its words are out, so that nothing may reject any more. */
async function amend(
  { client, log }: Post,
  said: ReturnType<typeof render>,
  at: { readonly channel: string; readonly ts: string },
): Promise<void> {
  try {
    await client.chat.update({ ...at, ...said, ...asWritten });
  } catch (error) {
    log.warn({ err: error }, 'a message could not be told that a file is missing');
  }
}
