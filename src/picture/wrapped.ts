import { beginning, cutOff } from '../surface/plain.ts';

/** Words in at most `most` lines, each of which `fits`; a cut shows as `…`. */
export function wrapped(words: string, most: number, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let rest = words;
  while (rest !== '' && lines.length < most - 1 && !fits(rest)) {
    const line = firstLine(rest, fits);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  if (rest === '') return lines;
  return [...lines, fits(rest) ? rest : cutOff(beginning(rest, (kept) => fits(cutOff(kept))))];
}

/** As many whole words as fit, or of one long word as much as does. */
function firstLine(words: string, fits: (line: string) => boolean): string {
  const kept = beginning(words, fits);
  const cut = words[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  return cut > 0 ? kept.slice(0, cut) : kept || words;
}
