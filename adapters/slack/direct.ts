import type { WebClient } from '@slack/web-api';
import type { Language } from '../../src/surface/identity.ts';
import { type Message, note } from '../../src/surface/message.ts';
import { rich } from '../../src/surface/text.ts';
import { goodsNamed, goodsOf, type Item, wordsOnly } from './goods.ts';
import { complete, upload } from './upload.ts';
import type { Means } from './whisper.ts';
import { wordsIn } from './words.ts';

/** Whether it has something that a whisper cannot hold. */
export const isLaden = (message: Message): boolean => goodsOf(message).length > 0;

/**
 * A message that may be whispered: its pictures and files go to the person's direct messages, and it says so. Never rejects:
 * where they cannot be sent, it says that.
 */
export async function unladen(
  { client, log }: Means,
  user: string,
  { message, language }: { readonly message: Message; readonly language: Language },
): Promise<Message> {
  const items = goodsOf(message);
  if (items.length === 0) return message;
  const { sentDirectly, notSent } = wordsIn(language);
  const goods = goodsNamed(items);
  try {
    await send(client, items, { user, headline: message.headline });
    return withNote(message, sentDirectly[goods]);
  } catch (error) {
    log.warn({ err: error }, 'what goes along with a whisper could not be sent');
    return withNote(message, notSent[goods]);
  }
}

function withNote(message: Message, sentence: string): Message {
  const words = wordsOnly(message);
  return { ...words, blocks: [...words.blocks, note(rich`${sentence}`)] };
}

async function send(
  client: WebClient,
  items: readonly Item[],
  { user, headline }: { readonly user: string; readonly headline: string },
): Promise<void> {
  const { channel } = await client.conversations.open({ users: user });
  const files = await Promise.all(items.map(async (item) => ({ id: await upload(client, item), title: item.title })));
  await complete(client, files, { channel: channel?.id ?? '', headline });
}
