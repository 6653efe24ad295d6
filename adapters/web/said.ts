import type { Block, Message } from '../../src/surface/message.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Said } from '../../src/surface/platform.ts';
import type { Text } from '../../src/surface/text.ts';
import { addressOf } from './addresses.ts';
import type { Board, Entry } from './board.ts';
import { personById } from './identity.ts';
import { printed, type Reader } from './moments.ts';
import { isOpen } from './places.ts';
import { community } from './sample.ts';

/** What a shortcut is told of the entry it was chosen at; undefined where there is nothing to read. */
export function saidIn(entry: Entry, { origin, board }: Around): Said | undefined {
  const { id, channel, under: root } = entry;
  const words = wordsIn(entry);
  if (!words) return undefined;
  const first = root === undefined ? undefined : board.get(root);
  const answers = first && wordsIn(first);
  return {
    id,
    link: addressOf(origin, { channel, id }),
    open: isOpen(channel),
    ...words,
    ...(root !== undefined && { root }),
    ...(answers && { answers }),
  };
}

interface Around {
  readonly origin: string;
  readonly board: Pick<Board, 'get'>;
}

function wordsIn({ body }: Entry): Pick<Said, 'text' | 'author'> | undefined {
  if (body.kind === 'gone') return undefined;
  if (body.kind !== 'said') return { text: wordsOf(body.message, readerOf(body)) };
  const author = personById(body.by);
  return { text: body.words, ...(author && { author: { person: author.id, name: author.name } }) };
}

const readerOf = ({ language }: { readonly language: Reader['language'] }): Reader => ({
  zone: community.zone,
  language,
});

const wordsOf = ({ headline, blocks }: Message, reader: Reader): string =>
  [headline, ...blocks.flatMap((each) => linesOf(each, reader))].join('\n');

function linesOf(block: Block, reader: Reader): readonly string[] {
  const line = (text: Text): string =>
    text.map((part) => (part.kind === 'moment' ? printed(part.at, reader, part.style) : plain([part]))).join('');
  switch (block.kind) {
    case 'text':
    case 'note':
      return [line(block.text)];
    case 'list':
      return block.items.map(line);
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${line(value)}`);
    case 'picture':
      return [block.alt];
    case 'file':
      return [block.name];
    case 'controls':
    case 'rule':
      return [];
  }
}
