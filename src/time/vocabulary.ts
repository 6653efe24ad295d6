/** English and Spanish words of the calendar, folded, each to its number. Both are always understood. */

/** ISO: Monday is 1. `mar` is Tuesday on its own and March beside a day of the month. */
export const weekdays = numbered([
  ['monday', 'mondays', 'mon', 'lunes', 'lun'],
  ['tuesday', 'tuesdays', 'tues', 'tue', 'martes', 'mar'],
  ['wednesday', 'wednesdays', 'weds', 'wed', 'miercoles', 'mie'],
  ['thursday', 'thursdays', 'thurs', 'thur', 'thu', 'jueves', 'jue'],
  ['friday', 'fridays', 'fri', 'viernes', 'vie'],
  ['saturday', 'saturdays', 'sat', 'sabados', 'sabado', 'sab'],
  ['sunday', 'sundays', 'sun', 'domingos', 'domingo', 'dom'],
]);

export const months = numbered([
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
]);

const counts = numbered([
  ['a', 'an', 'one', 'un', 'una', 'uno'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
  ['seven', 'siete'],
  ['eight', 'ocho'],
  ['nine', 'nueve'],
  ['ten', 'diez'],
]);

/** One of the words, as part of a regular expression. */
export const weekdayWord = anyOf(weekdays);
export const monthWord = anyOf(months);
/** At most four digits, or a word up to ten. */
export const countWord = `\\d{1,4}|${anyOf(counts)}`;

/** `3`, `three`, `tres`, `una`; undefined for anything else. */
export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,4}$/.test(word) ? Number(word) : counts.get(word);
}

/** What a pattern's named groups caught; a group that took no part is missing. */
export type Groups = Readonly<Record<string, string | undefined>>;

function numbered(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
}

function anyOf(words: ReadonlyMap<string, number>): string {
  return [...words.keys()].toSorted((a, b) => b.length - a.length).join('|');
}
