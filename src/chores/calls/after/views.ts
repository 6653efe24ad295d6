import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { controls, list, type Message, note, text } from '../../../surface/message.ts';
import type { Call } from '../model.ts';
import { command, titled, titleOf } from '../naming.ts';
import { callsVoice } from '../words.ts';
import { correctAttendance, replaceNotes, writeNotes } from './actions.ts';
import type { Learning } from './learnings.ts';

/** To the coordinators, when a call is over. */
export function heldMessage(language: Language, call: Call, came: number): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('held.headline', { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('held.text', { came })),
      controls(
        correctAttendance.button(voice.line('attendance.correct'), { call: call.id }),
        writeNotes.button(voice.line('notes.write'), { call: call.id }),
      ),
    ],
  };
}

/** To whoever spoke, right after. */
export function notesWanted(language: Language, call: Call): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('notes.wanted', { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('notes.wanted.text')),
      controls(writeNotes.button(voice.line('notes.write'), { call: call.id }, 'primary')),
    ],
  };
}

/** To the coordinators, when nobody has written any for days. */
export function notesMissing(language: Language, call: Call): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('notes.missing', { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('notes.missing.text')),
      controls(writeNotes.button(voice.line('notes.write'), { call: call.id })),
    ],
  };
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
