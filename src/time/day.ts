import type { Language } from '../surface/identity.ts';
import { isDays, readSpan, type Span } from './span.ts';
import { type Groups, months, monthWord, weekdays, weekdayWord } from './vocabulary.ts';

/** A day as somebody says it, before anyone looked at a calendar. Months from 1, weekdays ISO (Monday is 1). */
export type Day =
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month: number;
      readonly day: number;
      readonly weekday?: number;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
  | { readonly kind: 'ahead'; readonly by: Span };

const lead = '(?:(?:on|the|for|el|para|del|de|este|this) )*';
const named = `(?:(?<weekday>${weekdayWord}) )?`;
const nth = `(?<day>\\d{1,2})(?:st|nd|rd|th|o)?`;

const patterns: readonly (readonly [RegExp, (groups: Groups, language: Language) => Day])[] = [
  [pattern(`(?<next>next |proximo )?(?<weekday>${weekdayWord})(?<later> que viene| proximo)?`), weekdayOf],
  [
    pattern(`${named}(?:the |el )?${nth} (?:of |de )?(?<month>${monthWord})(?:(?: de| del| of)? (?<year>\\d{4}))?`),
    dateOf,
  ],
  [pattern(`${named}(?<month>${monthWord}) (?:the )?${nth}(?: (?<year>\\d{4}))?`), dateOf],
  [pattern(`${named}(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})`), dateOf],
  [pattern(`${named}(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?`), slashed],
  [pattern(`${named}(?<a>\\d{1,2})[-.](?<b>\\d{1,2})[-.](?<year>\\d{4})`), slashed],
];

const relative: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  tomorrow: 1,
  manana: 1,
  'day after tomorrow': 2,
  'pasado manana': 2,
};

/** The day that a folded phrase names and nothing else; undefined when it says anything more or less. */
export function readDay(text: string, language: Language): Day | undefined {
  const bare = text.replace(new RegExp(`^${lead}`), '');
  if (Object.hasOwn(relative, bare)) return { kind: 'ahead', by: { days: relative[bare] ?? 0 } };
  const span = readSpan(text);
  if (span !== undefined) return isDays(span) ? { kind: 'ahead', by: span } : undefined;
  for (const [shape, day] of patterns) {
    const groups = shape.exec(text)?.groups;
    if (groups !== undefined) return day(groups, language);
  }
  return undefined;
}

function pattern(source: string): RegExp {
  return new RegExp(`^${lead}${source}$`);
}

function weekdayOf({ weekday, next, later }: Groups): Day {
  return {
    kind: 'weekday',
    weekday: weekdays.get(weekday ?? '') ?? 0,
    next: next !== undefined || later !== undefined,
  };
}

function dateOf({ weekday, day, month, year }: Groups): Day {
  const named = weekday === undefined ? undefined : weekdays.get(weekday);
  return {
    kind: 'date',
    month: months.get(month ?? '') ?? Number(month),
    day: Number(day),
    ...(year === undefined ? {} : { year: Number(year) + (year.length === 2 ? 2000 : 0) }),
    ...(named === undefined ? {} : { weekday: named }),
  };
}

/** `3/4` is the third of April in Spanish and the fourth of March in English; `29/3` is the same day in both. */
function slashed({ a, b, ...rest }: Groups, language: Language): Day {
  const dayFirst = language === 'es' ? Number(b) <= 12 : Number(a) > 12;
  return dateOf(dayFirst ? { ...rest, day: a, month: b } : { ...rest, day: b, month: a });
}
