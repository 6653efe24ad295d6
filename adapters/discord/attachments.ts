import type { RawFile } from 'discord.js';
import type { RESTAPIAttachment } from 'discord-api-types/v10';
import type { Attachment, Block, Picture } from '../../src/surface/message.ts';
import { shorten } from '../../src/surface/plain.ts';
import { FILES } from './limits.ts';

export type Carried = Picture | Attachment;

const isCarried = (block: Block): block is Carried => block.kind === 'picture' || block.kind === 'file';

/**
 * The pictures and files of a message, each with the name under which a component finds it: unlike any other in the
 * message, and of letters that Discord leaves as they are. Throws RangeError above ten: a chore's bug.
 */
export function carried(blocks: readonly Block[]): ReadonlyMap<Carried, string> {
  const names = new Map<Carried, string>();
  const taken = new Set<string>();
  for (const block of blocks.filter(isCarried)) {
    const name = free(safe(block.kind === 'picture' ? 'picture.png' : block.name), taken);
    taken.add(name);
    names.set(block, name);
  }
  if (names.size > FILES.most) throw new RangeError(`a message with ${names.size} pictures and files`);
  return names;
}

/** All that a message is to have: Discord takes what is not listed off a message that is edited. */
export const listed = (names: ReadonlyMap<Carried, string>): RESTAPIAttachment[] =>
  [...names].map(([block, filename], i) => ({
    id: String(i),
    filename,
    ...(block.kind === 'picture' && block.alt !== '' && { description: shorten(block.alt, FILES.alt) }),
  }));

/** What goes along with the message as it is rendered, in the order in which its attachments are listed. */
export const files = ({ blocks }: { readonly blocks: readonly Block[] }): RawFile[] =>
  [...carried(blocks)].map(([block, name]) =>
    block.kind === 'picture'
      ? { name, data: Buffer.from(block.png, 'base64'), contentType: 'image/png' }
      : // Discord refuses a file of nothing.
        { name, data: Buffer.from(block.content || '\n'), contentType: block.type },
  );

const safe = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '_');
  return plain.replace(/^[._]+/, '').slice(-FILES.name) || 'file';
};

function free(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? [];
  let candidate = name;
  for (let number = 2; taken.has(candidate); number++) candidate = `${stem}-${number}${ending}`;
  return candidate;
}
