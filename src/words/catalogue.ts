import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../surface/identity.ts';
import { plain } from '../surface/plain.ts';
import { bold, type Spoken, spoken, type Text } from '../surface/text.ts';

/**
 * The names that an ICU message takes: `{title}`, `{votes, plural, …}`. A name is followed by `}` or `,`, which tells it
 * from the words of a plural's branch; so a branch of one bare word (`one {vote}`) is to be written with its `#`.
 */
export type Names<S extends string> = S extends `${string}{${infer Rest}` ? Head<Rest> | Names<Rest> : never;
type Head<S extends string> = S extends `${infer Name}}${string}`
  ? Bare<Name extends `${infer Before},${string}` ? Before : Name>
  : never;
type Bare<S extends string> = S extends `${string}${' ' | '#' | '{'}${string}` | '' ? never : S;

export type Values<S extends string> = { readonly [N in Names<S>]: Spoken };
type Given<S extends string> = [Names<S>] extends [never] ? [] : [values: Values<S>];

/** The words of one room, in every language: same keys, same names in each. ICU MessageFormat; `<b>…</b>` is bold. */
export interface Catalogue<W extends Words> {
  readonly words: Readonly<Record<Language, Readonly<Record<keyof W, string>>>>;
}
export type Words = Readonly<Record<string, string>>;

export const catalogue = <const W extends Words>(en: W, es: Readonly<Record<keyof W, string>>): Catalogue<W> => ({
  words: { en, es },
});

/** Says what a catalogue holds, in one language. */
export interface Voice<W extends Words> {
  readonly language: Language;
  /** With formatting, mentions and moments kept. */
  text<K extends keyof W & string>(key: K, ...given: Given<W[K]>): Text;
  /** For labels and headlines, which hold no formatting. */
  line<K extends keyof W & string>(key: K, ...given: Given<W[K]>): string;
}

export function voice<W extends Words>(of: Catalogue<W>, language: Language): Voice<W> {
  const text: Voice<W>['text'] = (key, ...[values]) => format(of.words[language][key], language, values ?? {});
  return { language, text, line: (key, ...given) => plain(text(key, ...given)) };
}

/** One key in every language, for what is registered with a platform rather than said to a reader. */
export const inEveryLanguage = <W extends Words>(
  of: Catalogue<W>,
  key: keyof W & string,
): Readonly<Record<Language, string>> => ({
  en: of.words.en[key],
  es: of.words.es[key],
});

const parsed = new Map<string, IntlMessageFormat>();

function messageFormat(pattern: string, language: Language): IntlMessageFormat {
  const name = `${language} ${pattern}`;
  const known = parsed.get(name) ?? new IntlMessageFormat(pattern, language);
  parsed.set(name, known);
  return known;
}

/** Strings go in as objects, so that what a person typed is kept apart from our words and never read as markup. */
function format(pattern: string, language: Language, values: Readonly<Record<string, Spoken>>): Text {
  const boxed = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : { text: spoken(value) },
  ]);
  const said = messageFormat(pattern, language).format<Boxed | Text>({
    ...Object.fromEntries(boxed),
    b: (inside: readonly (string | Boxed | Text)[]): Boxed => ({ text: [bold(plain(inside.flatMap(unbox)))] }),
  } as never);
  return (Array.isArray(said) ? said : [said]).flatMap(unbox);
}

interface Boxed {
  readonly text: Text;
}
const unbox = (part: string | Boxed | Text): Text =>
  typeof part === 'string' ? spoken(part) : 'text' in part ? part.text : part;
