import type { Language } from '../../src/surface/identity.ts';
import { type Block, type Message, note } from '../../src/surface/message.ts';
import { rich } from '../../src/surface/text.ts';
import { FILES } from './limits.ts';
import { wordsIn } from './words.ts';

/** The message with a sentence in place of what is too large: Discord would refuse all of it (40005), and its reader see nothing. */
export const carriable = ({ headline, blocks }: Message, language: Language): Message => ({
  headline,
  blocks: blocks.map((block) => (weightOf(block) > FILES.bytes ? note(rich`${instead(block, language)}`) : block)),
});

/** In bytes. */
function weightOf(block: Block): number {
  if (block.kind === 'picture') return Buffer.byteLength(block.png, 'base64');
  return block.kind === 'file' ? Buffer.byteLength(block.content) : 0;
}

function instead(block: Block, language: Language): string {
  const words = wordsIn(language);
  if (block.kind === 'picture') return words.pictureTooLarge(block.alt);
  return words.tooLarge(block.kind === 'file' ? block.name : '');
}
