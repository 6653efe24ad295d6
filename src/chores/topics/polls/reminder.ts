import { count, eq } from 'drizzle-orm';
import { members } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import { card } from '../../../kernel/card.ts';
import type { CommunityId, Language } from '../../../surface/identity.ts';
import { type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { topicsVoice } from '../words.ts';
import { type Tallied, talliedPoll } from './tally.ts';

/** To those who have not voted, by no name, in answer to the poll; its id is the poll's. */
export const reminderCard = card('topics.reminder', async ({ tx, language }, id) => {
  const poll = await talliedPoll(tx, id);
  return poll && reminder(language, poll, await membersIn(tx, poll.community));
});

/** How many members a community has. */
export async function membersIn(tx: Tx, community: CommunityId): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(members).where(eq(members.community, community));
  return row?.all ?? 0;
}

/** `all` members there are. */
function reminder(language: Language, { closesAt, closedAt, voters }: Tallied, all: number): Message {
  const voice = topicsVoice(language);
  if (closedAt !== null) return { headline: voice.line('remind.closed'), blocks: [] };
  const left = Math.max(0, all - voters);
  return {
    headline: voice.line('remind.headline'),
    blocks: [text(voice.text('remind.text', { voters, left, at: moment(closesAt) }))],
  };
}
