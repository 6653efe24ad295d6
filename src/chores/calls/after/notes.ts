import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { said } from '../../../surface/message.ts';
import { speakersOf } from '../announce/speakers.ts';
import type { Call } from '../model.ts';
import { tag } from '../naming.ts';
import { callById, lockCalls } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { replaceNotes, writeNotes } from './actions.ts';
import { keepSheet } from './keeping.ts';
import { notesFields, sheetIn } from './notes-fields.ts';
import { type Sheet, sheetOf, type Written } from './sheets.ts';
import { notesKept, writtenBefore } from './views.ts';
import { hasBegun, lastOr, noneBegun } from './which.ts';

/** What a speaker or a coordinator writes down of a call. */
export const notes = command({
  path: 'calls notes',
  summary: localized('notes.summary'),
  fields: notesFields,
  form: { title: localized('notes.form'), submit: localized('notes.submit'), instead: noneBegun },
  run: async (turn, values) => {
    const sheet = sheetIn(values);
    if (!sheet) return problems({ insights: callsVoice(turn.language).line('notes.no-words') });
    const found = await lastOr(turn, values.call);
    if (!found.ok) return problems({ call: found.problem });
    const { call } = found;
    if (!(await mayWrite(turn, call))) return whisper(said(callsVoice(turn.language).line('notes.not-yours')));
    await lockCalls(turn.tx, turn.community.id);
    const before = await sheetOf(turn.tx, call.id, turn.actor.id);
    if (before && values.since !== before.at.toISOString()) return askFirst(turn, call, sheet);
    return keep(turn, call, sheet);
  },
});

async function keep(turn: Turn, call: Call, sheet: Sheet): Promise<Answer> {
  await keepSheet(turn, call, sheet);
  return whisper(notesKept(turn.language, call));
}

/** The form did not show what they have written before: nothing of that is lost without their word. */
async function askFirst(turn: Turn, call: Call, sheet: Sheet): Promise<Answer> {
  const draft = await turn.keep({ call: [call.id], sheet: [JSON.stringify(sheet)] });
  return whisper(writtenBefore(turn.language, call, draft));
}

export const replaceByButton = pressed(replaceNotes, async (turn, { draft }) => {
  const kept = await turn.kept(draft);
  const call = await callById(turn.tx, kept?.['call']?.[0] ?? draft);
  if (!kept || call?.community !== turn.community.id) {
    return whisper(said(callsVoice(turn.language).line('draft.gone')));
  }
  if (!(await mayWrite(turn, call))) return whisper(said(callsVoice(turn.language).line('notes.not-yours')));
  await lockCalls(turn.tx, turn.community.id);
  await keepSheet(turn, call, JSON.parse(kept['sheet']?.[0] ?? '') as Sheet);
  return replace(notesKept(turn.language, call));
});

/** Opens the form with what they have written so far. */
export const writeNotesByButton = pressed(
  writeNotes,
  async (turn, { call: id }) => {
    const voice = callsVoice(turn.language);
    const call = await callById(turn.tx, id);
    if (call?.community !== turn.community.id) return whisper(said(voice.line('call.gone')));
    if (!hasBegun(call, turn.now)) {
      return whisper(said(voice.line('call.not-begun', { number: tag(call.number) })));
    }
    if (!(await mayWrite(turn, call))) return whisper(said(voice.line('notes.not-yours')));
    const before = await sheetOf(turn.tx, id, turn.actor.id);
    return open(notes, { call: [String(call.number)], ...(before && filled(before)) });
  },
  { opensForm: true },
);

/** Coordinators, and whoever spoke or was to. */
async function mayWrite({ tx, actor }: Turn, call: Call): Promise<boolean> {
  return actor.coordinator || (await speakersOf(tx, call.id)).some((each) => each.member === actor.id);
}

const filled = ({ insights, decisions, questions, shows, links, at }: Written): RawValues => ({
  insights: [insights],
  ...(decisions !== null && { decisions: [decisions] }),
  ...(questions !== null && { questions: [questions] }),
  ...(shows !== null && { show: [shows] }),
  ...(links !== null && { links: [links] }),
  since: [at.toISOString()],
});
