import type { Language } from '../../../surface/identity.ts';
import { type Message, note, text } from '../../../surface/message.ts';
import { command } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { type Format, faqFile } from './files.ts';
import type { Paper } from './paper.ts';

export function exportMessage(voice: FaqVoice, paper: Paper, formats: readonly Format[]): Message {
  const { entries, part, parts } = paper;
  const next = command(`export part: ${part + 1}`);
  return {
    headline: voice.line('export.headline', { count: entries.length }),
    blocks: [
      ...(parts > 1 ? [text(voice.text('export.parts', { part, parts }))] : []),
      ...(part < parts ? [text(voice.text('export.next', { next }))] : []),
      ...formats.map((format) => faqFile(voice, paper, format)),
      note(voice.text('export.left-out')),
    ],
  };
}

export function nothingToExport(language: Language): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('export.none'),
    blocks: [text(voice.text('export.none.text', { add: command('add') }))],
  };
}
