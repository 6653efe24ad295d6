import { nameOf } from '../../../community/places.ts';
import { card } from '../../../kernel/card.ts';
import type { Look } from '../../../kernel/work.ts';
import { queueMessage } from './queue-message.ts';
import { type Shift, settledIn, shiftAfter, shiftById } from './shifts.ts';
import { shiftAgain, shiftDone, shiftOver } from './views.ts';

/** What waits for the steward whose shift it is, one entry at a time; its id is that of the shift. */
export const queueCard = card('faq.queue', async (look, id) => {
  const shift = await shiftById(look.tx, id);
  if (!shift) return undefined;
  return shift.endedAt === null ? queueMessage(look, { via: 'card' }) : ended(look, shift);
});

async function ended({ tx, language }: Look, shift: Shift) {
  const next = await shiftAfter(tx, shift);
  const count = await settledIn(tx, shift);
  if (!next) return shiftDone(language, count);
  if (next.steward === shift.steward) return shiftAgain(language);
  return shiftOver(language, { count, to: next.steward === null ? '' : await nameOf(tx, next.steward) });
}
