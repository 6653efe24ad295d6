import type { Localized } from '../surface/command.ts';
import type { RawValues } from '../surface/form.ts';
import type { Language, TimeZone } from '../surface/identity.ts';
import { withoutMentions } from '../surface/mentioned.ts';
import type { Choice } from '../surface/message.ts';
import { cleanLine, cleanLines } from '../surface/typed-words.ts';
import { type EngineVoice, engineVoice } from '../words/engine.ts';
import type { Look } from './work.ts';

/** One thing a command wants to know: an option of the command and a field of its form alike. */
export interface Field<T> {
  readonly kind: 'line' | 'lines' | 'number' | 'moment' | 'choice' | 'choices';
  readonly label: Localized;
  readonly hint?: Localized;
  /** How to write it as an option, where that differs from filling in the form's field. */
  readonly typed?: Localized;
  readonly required: boolean;
  /** Neither an option nor in the form: whoever opens the form fills it in. */
  readonly aside?: true;
  /** The form asks for it only where nothing was said: what its opener knows takes up no room. */
  readonly unlessSaid?: true;
  /** Mentions in what is typed are read by `parse`; in every other field they become names first. */
  readonly people?: true;
  /** UTF-16 units of a `line` or `lines`, inclusive. */
  readonly maxLength?: number;
  /** Of a `number`, or how many `choices`; inclusive. */
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly { readonly value: string; readonly label: Localized }[];
  /** Choices that stand in the database; offered by a form's menu and as the person types. */
  readonly options?: (look: Look) => Promise<readonly Choice[]>;
  /** Free words with suggestions as the person types, at most `limit`. */
  readonly suggest?: (typed: string, limit: number) => readonly Choice[];
  /** Searches the database as the person types, in place of `options`, and is offered as it is: at most `limit`. */
  readonly find?: (look: Look, typed: string, limit: number) => Promise<readonly Choice[]>;
  /** `raw` holds at least one string that is not blank, unless the field is not required. */
  readonly parse: (raw: readonly string[], reader: Reader) => Parsed<T>;
}

export interface Reader {
  readonly now: Date;
  readonly zone: TimeZone;
  readonly language: Language;
}
/** `problem` is a sentence in the reader's language. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export interface Named {
  readonly label: Localized;
  readonly hint?: Localized;
}

const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });
const wrong = (
  reader: Reader,
  say: (voice: EngineVoice) => string,
): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem: say(engineVoice(reader.language)),
});

/** The field may be left out; then its value is undefined. */
export const optional = <T>(of: Field<T>): Field<T | undefined> => ({
  ...of,
  required: false,
  parse: (raw, reader) => (raw.every((each) => each.trim() === '') ? ok(undefined) : of.parse(raw, reader)),
});

/** What the opener of a form knows and the person need not see, as whose words these were. */
export const aside: Field<string | undefined> = {
  kind: 'line',
  label: { en: '', es: '' },
  required: false,
  aside: true,
  parse: ([value]) => ok(value === '' ? undefined : value),
};

/** One line of words: line breaks become spaces. */
export const line = (of: Named & { readonly max: number }): Field<string> => ({
  ...of,
  kind: 'line',
  required: true,
  maxLength: of.max,
  parse: (raw, reader) => words(cleanLine(raw.join(' ')), of.max, reader),
});

/** Words over several lines. */
export const lines = (of: Named & { readonly max: number }): Field<string> => ({
  ...of,
  kind: 'lines',
  required: true,
  maxLength: of.max,
  parse: (raw, reader) => words(cleanLines(raw.join('\n')) ?? '', of.max, reader),
});

function words(typed: string, max: number, reader: Reader): Parsed<string> {
  if (typed.length <= max) return ok(typed);
  return wrong(reader, (voice) => voice.line('field.too-long', { max, length: typed.length }));
}

export const number = (of: Named & { readonly min: number; readonly max: number }): Field<number> => ({
  ...of,
  kind: 'number',
  required: true,
  parse: (raw, reader) => {
    const typed = raw.join('').trim();
    const value = Number(typed);
    const good = /^\d{1,9}$/.test(typed) && value >= of.min && value <= of.max;
    return good ? ok(value) : wrong(reader, (voice) => voice.line('field.number', { min: of.min, max: of.max, typed }));
  },
});

export const choice = <const V extends string>(
  of: Named & { readonly choices: readonly { readonly value: V; readonly label: Localized }[] },
): Field<V> => ({
  ...of,
  kind: 'choice',
  required: true,
  parse: (raw, reader) => {
    const typed = raw.join(' ').trim().toLowerCase();
    const found = of.choices.find(
      ({ value, label }) => value === typed || Object.values(label).some((each) => each.toLowerCase() === typed),
    );
    if (found) return ok(found.value);
    const known = of.choices.map(({ label }) => label[reader.language]).join(', ');
    return wrong(reader, (voice) => voice.line('field.choice', { typed, known }));
  },
});

/** Given raw strings by field name, the typed values or what is wrong with each. */
export function parseFields<F extends Fields>(
  fields: F,
  raw: RawValues,
  reader: Reader,
):
  | { readonly ok: true; readonly values: Values<F> }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> } {
  const read = Object.entries(fields).map(
    ([name, field]) => [name, parseField(field, raw[name] ?? [], reader)] as const,
  );
  const bad = read.flatMap(([name, parsed]) => (parsed.ok ? [] : [[name, parsed.problem] as const]));
  if (bad.length > 0) return { ok: false, problems: Object.fromEntries(bad) };
  return {
    ok: true,
    values: Object.fromEntries(read.map(([name, parsed]) => [name, parsed.ok && parsed.value])) as Values<F>,
  };
}

function parseField(field: Field<unknown>, raw: readonly string[], reader: Reader): Parsed<unknown> {
  const empty = raw.every((each) => each.trim() === '');
  if (empty && field.required) return wrong(reader, (voice) => voice.line('field.missing'));
  return field.parse(field.people ? raw : raw.map(withoutMentions), reader);
}

/** The required fields that hold nothing. */
export const missing = (fields: Fields, raw: RawValues): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => field.required && (raw[name] ?? []).every((each) => each.trim() === ''))
    .map(([name]) => name);
