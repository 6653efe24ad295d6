import { accountsOn } from '../community/places.ts';
import type { Tx } from '../database/connect.ts';
import type { MemberId } from '../surface/identity.ts';
import type { Block, Message } from '../surface/message.ts';
import type { Inline, Text } from '../surface/text.ts';

/** Fills in the account of everybody mentioned who has one on the platform the message goes to. */
export async function withAccounts(tx: Tx, platform: string, message: Message): Promise<Message> {
  const mentioned = new Set<MemberId>();
  mapTexts(message, (part) => {
    if (part.kind === 'mention') mentioned.add(part.member);
    return part;
  });
  if (mentioned.size === 0) return message;
  const accounts = await accountsOn(tx, platform, [...mentioned]);
  return mapTexts(message, (part) => {
    const account = part.kind === 'mention' ? accounts.get(part.member) : undefined;
    return account === undefined ? part : ({ ...part, account } as Inline);
  });
}

function mapTexts(message: Message, change: (part: Inline) => Inline): Message {
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
        return of;
    }
  };
  return { ...message, blocks: message.blocks.map(block) };
}
