import { aside, type Field, lines, type Named, optional, type Values } from '../../../kernel/field.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { eachLine, webLink } from '../typed.ts';
import { callsVoice, localized } from '../words.ts';
import type { Sheet } from './sheets.ts';
import { begunCall } from './which.ts';

/** In UTF-16 units: together they fit one message on every platform. */
const LIMITS = { insights: 1_400, decisions: 500, questions: 500, show: 400, links: 600 };

/** Addresses, one a line. */
function linksField(of: Named): Field<string> {
  const typed = lines({ ...of, max: LIMITS.links });
  return {
    ...typed,
    parse: (raw, reader) => {
      const read = typed.parse(raw, reader);
      if (!read.ok) return read;
      const each = eachLine(read.value).map((line) => ({ line, link: webLink(line) }));
      const wrong = each.find(({ link }) => link === undefined);
      if (wrong) return { ok: false, problem: callsVoice(reader.language).line('link.wrong', { typed: wrong.line }) };
      return { ok: true, value: each.map(({ link }) => link).join('\n') };
    },
  };
}

/** What matters most comes first: not every platform's form has room for all. */
export const notesFields = {
  call: begunCall,
  insights: lines({ label: localized('notes.insights'), hint: localized('notes.insights.hint'), max: LIMITS.insights }),
  decisions: optional(lines({ label: localized('notes.decisions'), max: LIMITS.decisions })),
  questions: optional(
    lines({ label: localized('notes.questions'), hint: localized('notes.questions.hint'), max: LIMITS.questions }),
  ),
  show: optional(lines({ label: localized('notes.show'), hint: localized('notes.show.hint'), max: LIMITS.show })),
  links: optional(linksField({ label: localized('notes.links'), hint: localized('notes.links.hint') })),
  /** When the sheet was written that the form was opened with. */
  since: aside,
};

/** Undefined where the insights hold nothing that can be read. */
export function sheetIn(values: Values<typeof notesFields>): Sheet | undefined {
  const insights = cleanLines(values.insights);
  const perLine = (typed: string | undefined) => eachLine(typed).join('\n') || null;
  return insights === undefined
    ? undefined
    : {
        insights,
        decisions: cleanLines(values.decisions) ?? null,
        questions: perLine(values.questions),
        links: values.links ?? null,
        shows: perLine(values.show),
      };
}
