/** A button by how its words begin, the first or the one that many after it; or a menu by its place, as `menu 0`. */
export type Named = string | readonly [words: string, after: number];

interface Reading<T> {
  readonly label: (of: T) => string;
  readonly isMenu: (of: T) => boolean;
}

/** Throws, with what there is, where there is no such control. */
export function controlNamed<T>(all: readonly T[], named: Named, { label, isMenu }: Reading<T>): T {
  const [words, after] = typeof named === 'string' ? [named, 0] : named;
  const menu = /^menu (\d+)$/.exec(words);
  const found = menu ? all.filter(isMenu)[Number(menu[1])] : all.filter((each) => label(each).startsWith(words))[after];
  if (!found) throw new Error(`no “${words}” among ${all.map(label).join(', ')}`);
  return found;
}
