import { countOf, countWord } from './vocabulary.ts';

const units = [
  ['minutes', 'minutes|minute|mins|min|minutos|minuto'],
  ['hours', 'hours|hour|hrs|hr|h|horas|hora'],
  ['days', 'days|day|d|dias|dia'],
  ['weeks', 'weeks|week|w|semanas|semana'],
  ['months', 'months|month|meses|mes'],
] as const;

/** How much of each unit; what was not said is missing. */
export type Span = { readonly [unit in (typeof units)[number][0]]?: number };

const word = units.map(([, words]) => words).join('|');
// Only digits may touch their unit: `and` is not `an d`.
const one = `(?:(\\d{1,4}) ?|(${countWord}|quince) )(${word})`;
const whole = new RegExp(`^(?<from>in |en |dentro de )?(?<parts>${one}(?: (?:(?:and|y) )?${one}){0,2})$`);
const halves = /^(?:in |en |dentro de )?(?:half an hour|media hora)$/;

/**
 * A length of time from now in a folded phrase: `in 3 days`, `dentro de 2 horas`, `in a week`, `2 days and 4 hours`.
 * A bare `15h` is refused: in Spanish it is a time of day.
 */
export function readSpan(text: string): Span | undefined {
  if (halves.test(text)) return { minutes: 30 };
  const groups = whole.exec(text)?.groups;
  if (groups === undefined || (groups.from === undefined && isClockLike(text))) return undefined;
  const span: { -readonly [unit in keyof Span]: number } = {};
  for (const [, digits, count, word] of (groups.parts ?? '').matchAll(new RegExp(`(?<!\\w)${one}(?!\\w)`, 'g'))) {
    const unit = units.find(([, words]) => words.split('|').includes(word ?? ''))?.[0] ?? 'days';
    span[unit] = (span[unit] ?? 0) + (count === 'quince' ? 15 : (countOf(digits ?? count) ?? 0));
  }
  return span;
}

/** Whether a span counts calendar days only, so that a time of day may be said with it. */
export function isDays({ hours, minutes }: Span): boolean {
  return hours === undefined && minutes === undefined;
}

/** `15h` alone: a time in Spanish, a length of time in English. */
export function isClockLike(text: string): boolean {
  return /^(?:[01]?\d|2[0-3]) ?h$/.test(text);
}
