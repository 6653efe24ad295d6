import { type Field, line, lines, type Named, optional, type Parsed, type Reader } from '../../../kernel/field.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { LINKS_AT_MOST, saysSomething, TAG_LIMIT, TAGS_AT_MOST } from '../model.ts';
import { faqVoice } from '../words.ts';

const URL_LIMIT = 500;

/** Words between commas, in small letters and without `#`, each once. */
export const tagsIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,،，;]/)
      .map((each) => cleanLine(each).replace(/^#+/, '').toLowerCase())
      .filter(saysSomething),
  ),
];

/** An address on the web; undefined for anything else. */
function webAddress(typed: string): string | undefined {
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '' ? address : undefined;
}

/** `waste, prices`: undefined where nothing was given. */
export const tagsField = (of: Named): Field<readonly string[] | undefined> => {
  const typed = line({ ...of, max: TAGS_AT_MOST * (TAG_LIMIT + 2) });
  return optional({ ...typed, parse: (raw, reader) => read(typed.parse(raw, reader), reader, tagsOf) });
};

/** Addresses between spaces or on lines of their own: undefined where none was given. */
export const linksField = (of: Named): Field<readonly string[] | undefined> => {
  const typed = lines({ ...of, max: LINKS_AT_MOST * URL_LIMIT });
  return optional({ ...typed, parse: (raw, reader) => read(typed.parse(raw, reader), reader, linksOf) });
};

type Labels = Parsed<readonly string[]>;

function read(typed: Parsed<string>, reader: Reader, of: (typed: string, reader: Reader) => Labels): Labels {
  return typed.ok ? of(typed.value, reader) : typed;
}

function tagsOf(typed: string, { language }: Reader): Labels {
  const value = tagsIn(typed);
  const voice = faqVoice(language);
  if (value.length > TAGS_AT_MOST) return { ok: false, problem: voice.line('tags.many', { most: TAGS_AT_MOST }) };
  const long = value.find((each) => each.length > TAG_LIMIT);
  return long === undefined
    ? { ok: true, value }
    : { ok: false, problem: voice.line('tags.long', { typed: long, most: TAG_LIMIT }) };
}

function linksOf(typed: string, { language }: Reader): Labels {
  const each = (cleanLines(typed) ?? '').split(/\s+/).map((one) => one.replace(/^<|>$/g, ''));
  const value = [...new Set(each.filter((one) => one !== ''))];
  const voice = faqVoice(language);
  if (value.length > LINKS_AT_MOST) return { ok: false, problem: voice.line('links.many', { most: LINKS_AT_MOST }) };
  const wrong = value.find((one) => webAddress(one) === undefined || one.length > URL_LIMIT);
  return wrong === undefined
    ? { ok: true, value: value.flatMap((one) => webAddress(one) ?? []) }
    : { ok: false, problem: voice.line('links.wrong', { typed: wrong.slice(0, 100) }) };
}
