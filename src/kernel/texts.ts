import type { Block, Message } from '../surface/message.ts';
import type { Inline, Text } from '../surface/text.ts';

/** The same message with every piece of text changed. */
export function mapTexts(message: Message, change: (part: Inline) => Inline): Message {
  const text = (of: Text): Text => of.map(change);
  const block = (of: Block): Block => {
    switch (of.kind) {
      case 'text':
      case 'note':
        return { ...of, text: text(of.text) };
      case 'list':
        return { ...of, items: of.items.map(text) };
      case 'facts':
        return { ...of, rows: of.rows.map((row) => ({ ...row, value: text(row.value) })) };
      case 'controls':
      case 'rule':
      case 'picture':
      case 'file':
        return of;
    }
  };
  return { ...message, blocks: message.blocks.map(block) };
}

/** A message as it was before it was kept as JSON, which knows no dates. */
export const thawed = (kept: Message): Message =>
  mapTexts(kept, (part) => (part.kind === 'moment' ? { ...part, at: new Date(part.at) } : part));
