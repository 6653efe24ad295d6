import { accountsOn } from '../community/places.ts';
import type { Tx } from '../database/connect.ts';
import type { MemberId } from '../surface/identity.ts';
import type { Message } from '../surface/message.ts';
import type { Inline } from '../surface/text.ts';
import { mapTexts } from './texts.ts';

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
