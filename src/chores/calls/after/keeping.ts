import { roster } from '../../../community/roster.ts';
import { type Turn, under } from '../../../kernel/work.ts';
import { callCard } from '../announce/card.ts';
import { answersOf } from '../announce/rsvps.ts';
import { offerMade, questionRaised } from '../facts.ts';
import type { Call } from '../model.ts';
import { eachLine } from '../typed.ts';
import { askNoMore } from './asking-cards.ts';
import { notesCard, notesMessage } from './notes-card.ts';
import { putSheet, type Sheet, sheetById, untold } from './sheets.ts';

/** Keeps what somebody wrote of a call, shows it to everyone, and tells other chores what is new in it. Only under `lockCalls`. */
export async function keepSheet(turn: Turn, call: Call, sheet: Sheet): Promise<void> {
  const { tx, actor, now } = turn;
  const { id, fresh } = await putSheet(tx, { ...sheet, call: call.id, member: actor.id, now });
  await turn.show(under(callCard, call.id), notesCard, id);
  await askNoMore(turn, call.id);
  if (fresh) await sendNotes(turn, call, id);
  await tellNews(turn, call, sheet);
  await turn.record('calls.notes', { call: call.id, number: call.number });
}

/** To those who could not come and asked to be sent the notes, once for each sheet. */
async function sendNotes({ tx, community, post }: Turn, call: Call, id: string): Promise<void> {
  const asked = new Set((await answersOf(tx, call.id, 'notes')).map((each) => each.member));
  const sheet = asked.size > 0 ? await sheetById(tx, id) : undefined;
  if (!sheet) return;
  for (const { id: member, language } of await roster(tx, community.id)) {
    if (asked.has(member)) await post({ to: 'member', member }, notesMessage(language, call, sheet));
  }
}

async function tellNews({ tx, community, actor, tell }: Turn, call: Call, sheet: Sheet): Promise<void> {
  const of = { community: community.id, call: call.id, by: actor.id };
  const [link] = eachLine(sheet.links);
  for (const question of await untold(tx, { call: call.id, kind: 'question', lines: eachLine(sheet.questions) })) {
    await tell(questionRaised, { ...of, question, ...(link !== undefined && { link }) });
  }
  for (const offer of await untold(tx, { call: call.id, kind: 'offer', lines: eachLine(sheet.shows) })) {
    await tell(offerMade, { ...of, offer });
  }
}
