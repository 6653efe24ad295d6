/** Endings of English and Spanish words, the longest first: which language a word is in is not asked. */
const ENDINGS = [
  'amientos imientos amiento imiento aciones uciones adoras adores ancias acion ucion adora antes ancia iendo ando',
  'aron ieron arian erian irian aban abas amos emos imos adas idas ados idos ada ida ado ido aba ara era ira ar er ir',
  'mente ations ation ition ness ments ment ings ing ies ied ers edly ed ly es os as an en e o a s y i',
].flatMap((line) => line.split(' '));

const SHORTEST = 3;

/**
 * A word without its ending, as `delet` of `deleting`. Light on purpose: what it misses is caught by parts of words. `word` is
 * folded; words in other letters than a to z stay as they are.
 */
export function stem(word: string): string {
  if (word.length <= SHORTEST || !/^[a-z]+$/.test(word)) return word;
  const ending = ENDINGS.find((each) => word.length - each.length >= SHORTEST && word.endsWith(each));
  const left = ending ? word.slice(0, -ending.length) : word;
  return left.length > SHORTEST && left.at(-1) === left.at(-2) ? left.slice(0, -1) : left;
}
