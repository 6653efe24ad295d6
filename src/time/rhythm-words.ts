import type { Rhythm } from './rhythm.ts';
import { countOf, countWord, type Groups, weekdays, weekdayWord } from './vocabulary.ts';

const ordinals: Readonly<Record<string, 1 | 2 | 3 | 4 | -1>> = {
  first: 1,
  '1st': 1,
  primer: 1,
  primero: 1,
  second: 2,
  '2nd': 2,
  segundo: 2,
  third: 3,
  '3rd': 3,
  tercer: 3,
  tercero: 3,
  fourth: 4,
  '4th': 4,
  cuarto: 4,
  last: -1,
  ultimo: -1,
};

const nth = `(?<nth>${Object.keys(ordinals).join('|')})`;
const day = `(?:${weekdayWord})`;
// A bare `tuesday` is once; `tuesdays` and `los martes` recur.
const plural = '(?:mon|tues|wednes|thurs|fri|satur|sun)days';
const list = `(?<days>${day}(?: (?:(?:and|y|e|&) )?${day}){0,6})`;
const onDays = `(?:(?:on |the |el |los )*${list})`;
const ofMonth = '(?:of (?:the|each|every) month|del mes|de cada mes|cada mes)';
const monthly = '(?:monthly|every month|each month|mensual|mensualmente|cada mes|todos los meses)';
const twoWeeks =
  'every other week|every second week|fortnightly|biweekly|quincenal|quincenalmente|cada (?:15|quince) dias';

const patterns: readonly (readonly [RegExp, (groups: Groups) => Rhythm | undefined])[] = [
  [
    pattern(`(?:every day|each day|daily|cada dia|todos los dias|diario|diariamente)`),
    () => ({ every: 'day', interval: 1 }),
  ],
  [pattern(`(?:every weekday|weekdays|de lunes a viernes|cada dia laborable)`), () => weekly(1, [1, 2, 3, 4, 5])],
  [pattern(`(?:every|each|cada|todos los) ${onDays}`), everyWeek],
  [pattern(`(?:weekly|every week|each week|cada semana|semanal|semanalmente) ${onDays}`), everyWeek],
  [pattern(`los ${list}`), everyWeek],
  [pattern(`(?:on )?(?<days>${plural}(?: (?:and )?${plural}){0,6})`), everyWeek],
  [pattern(`(?:every (?:second|other|2nd)|cada (?:segundo|otro)) ${list}`), everyOtherWeek],
  [pattern(`(?:${twoWeeks}) ${onDays}`), everyOtherWeek],
  [pattern(`(?:every|cada) (?<count>${countWord}) ${list}`), everyFew],
  [pattern(`(?:every|cada) (?<count>${countWord}) (?:weeks|semanas) ${onDays}`), everyFew],
  [pattern(`(?:(?:every|each|cada|the|el|on) )*${nth} (?<weekday>${day}) ${ofMonth}`), nthOfMonth],
  [pattern(`${monthly} (?:on )?(?:the |el )?${nth} (?<weekday>${day})`), nthOfMonth],
  [pattern(`(?:every|each|cada) (?<nth>first|1st|last|primer|ultimo) (?<weekday>${day})`), nthOfMonth],
  [pattern(`(?:on )?(?:the |el )?(?:dia )?(?<date>\\d{1,2})(?:st|nd|rd|th|o)? ${ofMonth}`), dateOfMonth],
  [pattern(`${monthly} (?:on )?(?:the |el )?(?:dia )?(?<date>\\d{1,2})(?:st|nd|rd|th|o)?`), dateOfMonth],
  [pattern(`(?:on )?(?:the |el )?(?:last day|ultimo dia) ${ofMonth}`), () => ({ every: 'month', date: -1 })],
];

/**
 * A rhythm in a folded phrase without time and zone: `every tuesday`, `cada dos martes`, `first tuesday of the month`.
 * `every second tuesday` is every other week (with `of the month` it is not); `every third tuesday` is refused, because it
 * may as well mean the third of the month.
 */
export function readRhythm(text: string): Rhythm | undefined {
  for (const [shape, rhythm] of patterns) {
    const match = shape.exec(text);
    if (match !== null) return rhythm(match.groups ?? {});
  }
  return undefined;
}

function pattern(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

function weekly(interval: number, days: readonly number[]): Rhythm {
  return { every: 'week', interval, days };
}

function everyWeek({ days }: Groups): Rhythm {
  return weekly(1, named(days));
}

function everyOtherWeek({ days }: Groups): Rhythm {
  return weekly(2, named(days));
}

function named(days: string | undefined): readonly number[] {
  const found = (days ?? '').split(' ').flatMap((word) => weekdays.get(word) ?? []);
  return [...new Set(found)].toSorted((a, b) => a - b);
}

function everyFew({ count, days }: Groups): Rhythm | undefined {
  const interval = countOf(count) ?? 0;
  return interval >= 1 && interval <= 52 ? weekly(interval, named(days)) : undefined;
}

function nthOfMonth({ nth, weekday }: Groups): Rhythm {
  return { every: 'month', nth: ordinals[nth ?? ''] ?? 1, weekday: weekdays.get(weekday ?? '') ?? 1 };
}

/** The 29th to 31st are refused: February would be left out, or another day meant. */
function dateOfMonth({ date }: Groups): Rhythm | undefined {
  const day = Number(date);
  return day >= 1 && day <= 28 ? { every: 'month', date: day } : undefined;
}
