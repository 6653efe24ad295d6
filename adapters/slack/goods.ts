import { createHash } from 'node:crypto';
import type { Language } from '../../src/surface/identity.ts';
import { type Attachment, type Block, type Message, note, type Picture } from '../../src/surface/message.ts';
import { rich } from '../../src/surface/text.ts';
import type { Goods } from './words.en.ts';
import { wordsIn } from './words.ts';

/** A picture or a file on its way to Slack. `key` is the same whenever it is the same thing. */
export interface Item {
  readonly key: string;
  readonly kind: 'picture' | 'file';
  /** With its ending, by which Slack tells its type. */
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

type Carried = Picture | Attachment;

const isCarried = (block: Block): block is Carried => block.kind === 'picture' || block.kind === 'file';

export const keyOf = (of: Carried): string =>
  createHash('sha256')
    .update(of.kind === 'picture' ? of.png : `${of.name}\n${of.content}`)
    .digest('base64url');

/** What has to be uploaded for a message, each thing once. */
export function goodsOf({ blocks }: Message): readonly Item[] {
  const items = blocks.filter(isCarried).map(itemOf);
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

const PICTURE = 'picture.png';

function itemOf(of: Carried): Item {
  const key = keyOf(of);
  if (of.kind === 'file') {
    return { key, kind: 'file', name: of.name, title: of.name, bytes: Buffer.from(of.content, 'utf8') };
  }
  return { key, kind: 'picture', name: PICTURE, title: of.alt || PICTURE, bytes: Buffer.from(of.png, 'base64') };
}

/** Which words speak of these things. */
export function goodsNamed(items: readonly Item[]): Goods {
  const kinds = new Set(items.map(({ kind }) => kind));
  return kinds.size > 1 ? 'both' : (items[0]?.kind ?? 'file');
}

/** The same message with a sentence where each of the `lost` things was to be. */
export const withoutLost = (message: Message, lost: ReadonlySet<string>, language: Language): Message =>
  replaced(message, (block) => (lost.has(keyOf(block)) ? note(rich`${sentence(block, language)}`) : block));

const sentence = (block: Carried, language: Language): string =>
  block.kind === 'picture'
    ? wordsIn(language).insteadOfPicture(block.alt)
    : wordsIn(language).insteadOfFile(block.name);

/** The words alone. */
export const wordsOnly = (message: Message): Message => replaced(message, () => undefined);

const replaced = (message: Message, by: (block: Carried) => Block | undefined): Message => ({
  ...message,
  blocks: message.blocks.flatMap((block) => (isCarried(block) ? (by(block) ?? []) : [block])),
});
