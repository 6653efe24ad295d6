import { fleeting, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice, number, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { faqVoice, localized } from '../words.ts';
import { partOf } from './exported.ts';
import { type Format, formats } from './files.ts';
import { exportMessage, nothingToExport } from './views.ts';

const format = choice({
  label: localized('export.format'),
  hint: localized('export.format.hint'),
  choices: [
    { value: 'all', label: localized('export.format.all') },
    { value: 'markdown', label: localized('export.format.markdown') },
    { value: 'json', label: localized('export.format.json') },
    { value: 'html', label: localized('export.format.html') },
  ],
});

export const exportFaq = command({
  path: 'faq export',
  summary: localized('export.summary'),
  fields: {
    format: optional(format),
    part: optional(
      number({ label: localized('export.part'), hint: localized('export.part.hint'), min: 1, max: 9_999 }),
    ),
  },
  // Too much to keep for an event that comes again, and words of people who may yet take them back.
  run: async (turn, { format: asked = 'all', part = 1 }) => fleeting(whisper(await exportOf(turn, { asked, part }))),
});

interface Asked {
  readonly asked: Format | 'all';
  readonly part: number;
}

/** What everybody in the community may see, whoever asks: a file is handed on. */
async function exportOf(turn: Turn, { asked, part }: Asked): Promise<Message> {
  const { tx, community, language, zone, now } = turn;
  const taken = await partOf(tx, community.id, part);
  if (taken.entries.length === 0) return nothingToExport(language);
  const paper = { community: community.name, language, zone, now, ...taken };
  return exportMessage(faqVoice(language), paper, asked === 'all' ? formats : [asked]);
}
