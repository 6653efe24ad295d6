const SILENT = new Set(
  [
    'a an the and or of in on for to with by from at is are be do does did how what when where who why which',
    'should can could we you they our your i it after as about',
    'el la los las un una unos unas y e o u de del al en con por para a se es son como que cual cuales cuando donde',
    'quien lo su sus nos entre sobre',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The words of a title that tell what it is about: without case, accents, punctuation, and the small words of English
 * and Spanish. A title of nothing but small words keeps them.
 */
export function gist(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !SILENT.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
