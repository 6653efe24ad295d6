import type { Field, Named, Parsed, Reader } from '../../../kernel/field.ts';
import { startField } from '../schedule/start-field.ts';
import { callsVoice } from '../words.ts';

export const LEAST_SLOTS = 2;
/** What a private paper with three buttons a slot still holds on the narrowest platform. */
export const MOST_SLOTS = 8;
const MOST_TYPED = 1_000;
/** Between times, or within one. */
const BETWEEN = /,|\s(?:and|or|y|o)\s/i;

/**
 * Several times, each as one would type a single one: on lines of their own, or between semicolons; between commas or
 * “and” where what stands between them is a time. In the order in which they were typed.
 */
export const slotsField = (of: Named & Pick<Field<Date>, 'typed'>): Field<readonly Date[]> => {
  const one = startField(of);
  return {
    ...of,
    kind: 'lines',
    required: true,
    maxLength: MOST_TYPED,
    parse: (raw, reader) => {
      const typed = raw.flatMap((each) => each.split(/[\n;|]/)).filter((each) => each.trim() !== '');
      const read = typed.flatMap((each) => readSome(one, each.trim(), reader));
      const problem = problemIn(read, reader);
      if (problem !== undefined) return { ok: false, problem };
      return { ok: true, value: read.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : [])) };
    },
  };
};

interface Read {
  readonly typed: string;
  readonly parsed: Parsed<Date>;
}

function readSome(one: Field<Date>, typed: string, reader: Reader): readonly Read[] {
  const read = (words: string): Read => ({ typed: words, parsed: one.parse([words], reader) });
  const whole = read(typed);
  if (whole.parsed.ok) return [whole];
  const apart = runs(
    typed.split(BETWEEN).flatMap((each) => each.trim() || []),
    read,
  );
  return apart.some(({ parsed }) => parsed.ok) ? apart : [whole];
}

/** “Tuesday, 24 March, 15:00” is one time: as many parts as make one go together. */
function runs(parts: readonly string[], read: (words: string) => Read): readonly Read[] {
  const all: Read[] = [];
  for (let from = 0; from < parts.length; ) {
    const ends = parts.slice(from).map((_, i) => parts.length - i);
    const found = ends.find((to) => read(parts.slice(from, to).join(' ')).parsed.ok) ?? from + 1;
    all.push(read(parts.slice(from, found).join(' ')));
    from = found;
  }
  return all;
}

function problemIn(read: readonly Read[], { language }: Reader): string | undefined {
  const voice = callsVoice(language);
  const wrong = read.flatMap(({ parsed }) => (parsed.ok ? [] : [parsed.problem]));
  if (wrong.length > 0) return wrong.join(' ');
  const starts = read.flatMap(({ parsed }) => (parsed.ok ? [parsed.value.getTime()] : []));
  const again = read.find((_, i) => starts.indexOf(starts[i] ?? 0) < i);
  if (again) return voice.line('times.slots.again', { typed: again.typed });
  if (starts.length < LEAST_SLOTS) return voice.line('times.slots.too-few', { least: LEAST_SLOTS });
  if (starts.length > MOST_SLOTS) return voice.line('times.slots.too-many', { most: MOST_SLOTS, count: starts.length });
  return undefined;
}
