const SHORTEST = 4;
/** Enough of a word to know it by in another form: `curfew` and `curfews`, `escuela` and `escolar` it does not. */
const STEM = 5;

/** How many of the words that somebody gave as their topics are in a title, whatever their case, accents and endings. */
export function fitOf(topics: string, title: string): number {
  const wanted = stems(title);
  return [...stems(topics)].filter((stem) => wanted.has(stem)).length;
}

function stems(words: string): ReadonlySet<string> {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const long = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST && !SILENT.has(word));
  return new Set(long.map((word) => word.slice(0, STEM)));
}

const SILENT = new Set(
  [
    'about with what when where which would could should their there them they from have does into your',
    'para sobre como cual cuando donde entre esta este esto estos estas desde hasta nuestra nuestro nuestras nuestros',
  ].flatMap((words) => words.split(' ')),
);
