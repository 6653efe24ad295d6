import { card } from '../../../kernel/card.ts';
import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { speakersOf, sureToSpeak } from '../announce/speakers.ts';
import { callById } from '../store.ts';
import { expectedAt } from './presences.ts';
import { hasSheets, sheetOf } from './sheets.ts';
import { heldMessage, notesMissing, notesWanted } from './views.ts';

/** To the coordinators, when a call is over; its id is the call's. */
export const heldCard = card('calls.held', async ({ tx, language }, id) => {
  const call = await callById(tx, id);
  if (!call) return undefined;
  const came = (await expectedAt(tx, id)).length;
  return heldMessage(language, call, { came, kept: await hasSheets(tx, id) });
});

/** To whoever spoke: asked right after, and `again` where there are no notes a day later. Its id is of both and the member. */
export const notesWantedCard = card('calls.notes-wanted', async ({ tx, language }, id) => {
  const [of = '', member = '', again] = id.split('/');
  const call = await callById(tx, of);
  if (!call) return undefined;
  const mine = (await sheetOf(tx, of, member as MemberId)) !== undefined;
  return notesWanted(language, call, { again: again !== undefined, kept: await hasSheets(tx, of), mine });
});

/** To the coordinators, when nobody has written any for days; its id is the call's. */
export const notesMissingCard = card('calls.notes-missing', async ({ tx, language }, id) => {
  const call = await callById(tx, id);
  if (!call) return undefined;
  const asked = (await sureToSpeak(tx, id)).map((each) => each.name);
  return notesMissing(language, call, { asked, kept: await hasSheets(tx, id) });
});

/** Asks whoever was to speak for the notes, privately. */
export async function askSpeakers(work: Work, call: string, again = false): Promise<void> {
  for (const { member } of await sureToSpeak(work.tx, call)) {
    const id = again ? `${call}/${member}/again` : `${call}/${member}`;
    await work.show({ to: 'member', member, otherwise: 'coordinators' }, notesWantedCard, id);
  }
}

/** There are notes now: nobody who was asked for them is asked any more. */
export async function askNoMore(work: Work, call: string): Promise<void> {
  await work.refresh(heldCard, call);
  await work.refresh(notesMissingCard, call);
  for (const { member } of await speakersOf(work.tx, call)) {
    for (const id of [`${call}/${member}`, `${call}/${member}/again`]) await work.refresh(notesWantedCard, id);
  }
}
