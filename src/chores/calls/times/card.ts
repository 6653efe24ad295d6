import { card } from '../../../kernel/card.ts';
import { sureToSpeak } from '../announce/speakers.ts';
import { callById } from '../store.ts';
import { datingById } from './datings.ts';
import { timesMessage } from './message.ts';
import { tally, turnout } from './votes.ts';

/** The search for a call's date, wherever it is shown; its id is the dating's. */
export const timesCard = card('calls.times', async ({ tx, language }, id) => {
  const dating = await datingById(tx, id);
  const call = dating && (await callById(tx, dating.call));
  if (!call) return undefined;
  const { some: voters } = await turnout(tx, id);
  const speaking = call.volunteers.length > 0 || (await sureToSpeak(tx, call.id)).length > 0;
  return timesMessage(language, { call, dating, slots: await tally(tx, id), voters, speaking });
});
