import type { Parsed, Reader } from '../../kernel/field.ts';
import { type Field, line, type Named } from '../../kernel/field.ts';
import { cleanLine, cleanLines } from '../../surface/typed-words.ts';
import { LINK_LIMIT } from './model.ts';
import { callsVoice } from './words.ts';

/** One line as typed, without what cannot be seen. Undefined when nothing is left. */
export const oneLine = (typed: string | undefined): string | undefined => cleanLine(typed ?? '') || undefined;

/** Each line of several; lines that hold nothing are left out. */
export const eachLine = (typed: string | null | undefined): readonly string[] =>
  (cleanLines(typed ?? '') ?? '').split('\n').filter((each) => each !== '');

/** An address on the web as it was typed, with `https://` where the typist left that out; undefined for anything else. */
export function webLink(typed: string): string | undefined {
  const trimmed = typed.trim().replace(/^<|>$/g, '');
  const whole = /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[\w-]+(?:\.[\w-]+)+:\d/.test(trimmed);
  const address = whole ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address) || /\s/.test(address)) return undefined;
  const { protocol, hostname, username } = new URL(address);
  const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return /^https?:$/.test(protocol) && named && username === '' ? address : undefined;
}

/** Where a call is held. */
export const linkField = (of: Named): Field<string> => {
  const typed = line({ ...of, max: LINK_LIMIT });
  return { ...typed, parse: (raw, reader) => checked(typed.parse(raw, reader), reader) };
};

function checked(read: Parsed<string>, { language }: Reader): Parsed<string> {
  if (!read.ok) return read;
  const link = webLink(read.value);
  if (link !== undefined) return { ok: true, value: link };
  return { ok: false, problem: callsVoice(language).line('link.wrong', { typed: read.value }) };
}
