/** As many letters may be wrong, missing or too many. */
const WRONG_LETTERS = 2;

/** Whether a word is one of these names with a slip or two, but more right than wrong. */
export const isMisspelt = (word: string, names: readonly string[]): boolean =>
  names.some((name) => {
    const wrong = distance(word, name);
    return wrong > 0 && wrong <= WRONG_LETTERS && wrong * 2 < name.length;
  });

/** Letters to change, add or take away to make one of the other (Levenshtein 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
