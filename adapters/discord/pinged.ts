import type { Block } from '../../src/surface/message.ts';
import type { Text } from '../../src/surface/text.ts';

/**
 * Whom a message may notify: those whom we mention ourselves, each once. What a person typed is a value in a message and no
 * mention, whatever it looks like. https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export const pinged = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap(textsOf).flatMap((text) => text.flatMap((part) => accountIn(part) ?? []))),
];

const accountIn = (part: Text[number]): string | undefined => (part.kind === 'mention' ? part.account : undefined);

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map((row) => row.value);
    case 'controls':
    case 'rule':
    case 'picture':
    case 'file':
      return [];
  }
}
