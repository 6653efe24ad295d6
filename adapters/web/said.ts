import type { Block, Message } from '../../src/surface/message.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Said } from '../../src/surface/platform.ts';
import { addressOf } from './addresses.ts';
import type { Entry } from './board.ts';
import { personById } from './identity.ts';

/** What a shortcut is told of the entry it was chosen at; undefined where there is nothing to read. */
export function saidIn({ id, channel, body }: Entry, origin: string): Said | undefined {
  if (body.kind === 'gone') return undefined;
  const link = addressOf(origin, { channel, id });
  if (body.kind !== 'said') return { id, link, text: wordsOf(body.message) };
  const author = personById(body.by);
  return { id, link, text: body.words, ...(author && { author: { person: author.id, name: author.name } }) };
}

const wordsOf = ({ headline, blocks }: Message): string => [headline, ...blocks.flatMap(linesOf)].join('\n');

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${plain(value)}`);
    case 'picture':
      return [block.alt];
    case 'file':
      return [block.name];
    case 'controls':
    case 'rule':
      return [];
  }
}
