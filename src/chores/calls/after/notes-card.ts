import { card } from '../../../kernel/card.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, list, type Message, note, text } from '../../../surface/message.ts';
import { bold, link, type Text } from '../../../surface/text.ts';
import type { Call } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById } from '../store.ts';
import { eachLine } from '../typed.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { sheetById, type Written } from './sheets.ts';

/** What one person wrote down of a call, under its announcement; its id is the sheet's. */
export const notesCard = card('calls.notes', async ({ tx, language }, id) => {
  const sheet = await sheetById(tx, id);
  const call = sheet && (await callById(tx, sheet.call));
  return call && notesMessage(language, call, sheet);
});

export function notesMessage(language: Language, call: Call, sheet: Written): Message {
  const voice = callsVoice(language);
  return { headline: voice.line('notes.headline', { title: titleOf(voice, call) }), blocks: sheetBlocks(voice, sheet) };
}

function sheetBlocks(voice: CallsVoice, sheet: Written): readonly Block[] {
  return [
    text([{ kind: 'plain', text: isolated(sheet.insights) }]),
    ...part(voice.line('notes.decisions'), sheet.decisions),
    ...part(voice.line('notes.questions'), sheet.questions),
    ...part(voice.line('notes.show'), sheet.shows),
    ...part(voice.line('notes.links'), sheet.links, (url) => link(url, url)),
    note(voice.text('notes.by', { name: isolated(sheet.name) })),
  ];
}

function part(label: string, lines: string | null, as: (line: string) => Text[number] = words): readonly Block[] {
  const items = eachLine(lines);
  return items.length === 0 ? [] : [text([bold(label)]), list(items.map((each) => [as(each)]))];
}

const words = (line: string): Text[number] => ({ kind: 'plain', text: isolated(line) });
