import type { RawValues } from '../../surface/form.ts';
import type { Command } from '../command.ts';
import type { Registry } from '../registry.ts';
import { isMisspelt } from './misspelt.ts';

/** A command line as typed, read against the commands there are. */
export type Typed =
  | { readonly kind: 'command'; readonly command: Command; readonly raw: RawValues }
  | { readonly kind: 'unknown-option'; readonly command: Command; readonly name: string }
  /** `path` is as much of it as leads somewhere. */
  | { readonly kind: 'unknown-command'; readonly path: string };

/**
 * `topics suggest Waste prices why: we re-tender in May`: the longest path that is a command, then words, which are the
 * first option, then `name: words` for each other. A word with a colon that is no option's name is one misspelt where it is
 * in small letters (`titel: Waste`), and part of the words where it is not (`Waste: who pays?`, `15:00`, `https://…`).
 */
export function readTyped(line: string, registry: Pick<Registry, 'commands'>): Typed {
  const words = line.trim().split(/\s+/);
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const path = words.slice(0, length).join(' ').toLowerCase();
    const command = registry.commands.get(path);
    if (command) return readOptions(command, afterWords(line, length));
  }
  return { kind: 'unknown-command', path: line.trim() };
}

const afterWords = (line: string, count: number): string =>
  line.trim().replace(new RegExp(`^(?:\\S+\\s*){${count}}`), '');

const NAME = /(?:^|\s)(?<name>\p{L}[\p{L}\p{N}_-]*):(?=\s|$)/gu;

function readOptions(command: Command, rest: string): Typed {
  const names = Object.entries(command.fields).flatMap(([name, field]) => (field.aside ? [] : [name]));
  const misspelt = (match: RegExpExecArray) =>
    isSmall(match) && (match.index === 0 || isMisspelt(nameIn(match), names));
  const found = [...rest.matchAll(NAME)].filter((match) => names.includes(nameIn(match)) || misspelt(match));
  const unknown = found.find((match) => !names.includes(nameIn(match)));
  if (unknown) return { kind: 'unknown-option', command, name: nameIn(unknown) };
  const [first] = names;
  const before = rest.slice(0, found[0]?.index ?? rest.length).trim();
  if (before !== '' && first === undefined) return { kind: 'unknown-option', command, name: before };
  const named = found.map((match, i) => {
    const end = found[i + 1]?.index ?? rest.length;
    return [nameIn(match), [rest.slice(match.index + match[0].length, end).trim()]] as const;
  });
  const leading = before !== '' && first !== undefined ? [[first, [before]] as const] : [];
  return {
    kind: 'command',
    command,
    raw: Object.fromEntries([...leading, ...named].filter(([, [value]]) => value !== '')),
  };
}

const isSmall = (match: RegExpExecArray): boolean => match.groups?.['name'] === nameIn(match);
const nameIn = (match: RegExpExecArray): string => match.groups?.['name']?.toLowerCase() ?? '';
