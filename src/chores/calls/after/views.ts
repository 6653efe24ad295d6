import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Control, controls, list, type Message, note, text } from '../../../surface/message.ts';
import type { Text } from '../../../surface/text.ts';
import type { Call } from '../model.ts';
import { command, titled, titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { correctAttendance, replaceNotes, writeNotes } from './actions.ts';
import type { Learning } from './learnings.ts';

/** To the coordinators, when a call is over; `kept` is whether somebody has written notes. */
export function heldMessage(
  language: Language,
  call: Call,
  { came, kept }: { readonly came: number; readonly kept: boolean },
): Message {
  const voice = callsVoice(language);
  const correct = correctAttendance.button(voice.line('attendance.correct'), { call: call.id });
  return {
    headline: voice.line('held.headline', { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('held.text', { came })),
      ...(kept ? [text(voice.text('notes.there'))] : []),
      controls(correct, ...(kept ? [] : [writeButton(voice, call)])),
    ],
  };
}

const writeButton = (voice: CallsVoice, call: Call): Control =>
  writeNotes.button(voice.line('notes.write'), { call: call.id });
const changeButton = (voice: CallsVoice, call: Call): Control =>
  writeNotes.button(voice.line('notes.edit'), { call: call.id });

/** What somebody is asked who spoke. */
export interface Wanted {
  /** Whether they were asked before. */
  readonly again: boolean;
  /** Whether anybody has written notes. */
  readonly kept: boolean;
  /** Whether they have. */
  readonly mine: boolean;
}

/** To whoever spoke. */
export function notesWanted(language: Language, call: Call, { again, kept, mine }: Wanted): Message {
  const voice = callsVoice(language);
  const headline = voice.line(again ? 'notes.again' : 'notes.wanted', { title: titleOf(voice, call) });
  if (kept)
    return {
      headline,
      blocks: [text(voice.text('notes.there')), ...(mine ? [controls(changeButton(voice, call))] : [])],
    };
  const write = writeNotes.button(voice.line('notes.write'), { call: call.id }, 'primary');
  return { headline, blocks: [text(voice.text(again ? 'notes.again.text' : 'notes.wanted.text')), controls(write)] };
}

/** To the coordinators, when nobody has written any for days; `asked` are the names of those who were to. */
export function notesMissing(
  language: Language,
  call: Call,
  { asked, kept }: { readonly asked: readonly string[]; readonly kept: boolean },
): Message {
  const voice = callsVoice(language);
  const title = titleOf(voice, call);
  if (kept) return { headline: voice.line('notes.headline', { title }), blocks: [text(voice.text('notes.there'))] };
  return {
    headline: voice.line('notes.missing', { title }),
    blocks: [text(whoWasAsked(voice, asked)), controls(writeButton(voice, call))],
  };
}

function whoWasAsked(voice: CallsVoice, asked: readonly string[]): Text {
  if (asked.length === 0) return voice.text('notes.missing.nobody');
  const names = new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(asked.map(isolated));
  return voice.text('notes.missing.text', { names, count: asked.length });
}

export function notesKept(language: Language, call: Call): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('notes.kept'),
    blocks: [
      text(voice.text('notes.kept.text', { title: titled(voice, call) })),
      controls(writeNotes.button(voice.line('notes.edit'), { call: call.id })),
    ],
  };
}

export function writtenBefore(language: Language, call: Call, draft: string): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('notes.before'),
    blocks: [
      text(voice.text('notes.before.text', { title: titled(voice, call) })),
      controls(
        replaceNotes.button(voice.line('notes.before.replace'), { draft }),
        writeNotes.button(voice.line('notes.edit'), { call: call.id }),
      ),
    ],
  };
}

export function learningKept(language: Language, call: Call, { learned, consent }: Learning): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('learned.kept'),
    blocks: [
      text([{ kind: 'plain', text: isolated(learned) }]),
      note(voice.text(`learned.kept.${consent}`, { title: titled(voice, call), again: command('learned') })),
    ],
  };
}

/** More names are counted and not listed. */
const NAMED = 60;

/** Who was there, as far as we know, for a coordinator. */
export function attendance(language: Language, call: Call, names: readonly string[]): Message {
  const voice = callsVoice(language);
  const more = names.length - NAMED;
  return {
    headline: voice.line('attendance.headline', { title: titleOf(voice, call), came: names.length }),
    blocks: [
      ...(names.length > 0
        ? [list(names.slice(0, NAMED).map((name) => [{ kind: 'plain', text: isolated(name) } as const]))]
        : []),
      ...(more > 0 ? [note(voice.text('who.more', { more }))] : []),
      controls(correctAttendance.button(voice.line('attendance.correct'), { call: call.id })),
    ],
  };
}
