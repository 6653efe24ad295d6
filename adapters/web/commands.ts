import type { CommandSpec, OptionSpec } from '../../src/surface/command.ts';
import type { Language } from '../../src/surface/identity.ts';
import type { Choice } from '../../src/surface/message.ts';
import { SUGGESTIONS } from './limits.ts';

/** One way to go on with a line. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  /** The whole line once it is taken. */
  readonly line: string;
}

export interface Asked {
  /** The line so far, with its slash. */
  readonly line: string;
  readonly language: Language;
  readonly commands: readonly CommandSpec[];
  /** The names of those who may be mentioned. */
  readonly people: readonly string[];
  /** What may stand in an option, where only the database knows. */
  readonly complete: (command: CommandSpec, option: OptionSpec, typed: string) => Promise<readonly Choice[]>;
}

/** What somebody may use: as elsewhere, what is for those who manage a workspace is shown to them alone. Convener checks all the same. */
export const offered = (all: readonly CommandSpec[], { admin }: { readonly admin: boolean }): readonly CommandSpec[] =>
  all.filter(({ who }) => admin || who === 'anyone');

/** Commands, then the names of their options, then what may stand in an option; people, wherever an @ is typed. */
export async function suggestions(asked: Asked): Promise<readonly Suggestion[]> {
  const named = peopleAt(asked);
  if (!asked.line.startsWith('/')) return named.slice(0, SUGGESTIONS);
  const command = commandIn(asked);
  const all = command ? await goOn(asked, command) : commandsLike(asked);
  return [...named, ...all].filter((each) => each.line.trimEnd() !== asked.line.trimEnd()).slice(0, SUGGESTIONS);
}

function peopleAt({ line, people }: Asked): readonly Suggestion[] {
  const typed = /(?:^|\s)@(?<name>[^@]*)$/u.exec(line)?.groups?.['name'];
  if (typed === undefined) return [];
  const before = line.slice(0, line.length - typed.length);
  const like = new Intl.Collator('es', { sensitivity: 'base' });
  return people
    .filter((name) => like.compare(name.slice(0, typed.length), typed) === 0)
    .map((name) => ({ label: `@${name}`, detail: '', line: `${before}${name} ` }));
}

const written = ({ path }: CommandSpec): string => `/${path.join(' ')}`;

function commandsLike({ line, language, commands }: Asked): readonly Suggestion[] {
  const sought = line.slice(1).toLowerCase();
  const named = commands.filter((each) => written(each).slice(1).startsWith(sought));
  const similar = commands.filter((each) => !named.includes(each) && each.path.some((word) => word.startsWith(sought)));
  return [...named, ...similar].map((each) => ({
    label: written(each),
    detail: each.summary[language],
    line: `${written(each)} `,
  }));
}

/** The longest command that the line begins with and has gone beyond. */
function commandIn({ line, commands }: Asked): CommandSpec | undefined {
  const begun = commands.filter((each) => line.toLowerCase().startsWith(`${written(each)} `));
  return begun.toSorted((a, b) => b.path.length - a.path.length)[0];
}

interface Place {
  /** The line up to where the option's words begin. */
  readonly before: string;
  readonly option: OptionSpec;
  readonly typed: string;
}

async function goOn(asked: Asked, command: CommandSpec): Promise<readonly Suggestion[]> {
  const place = placeIn(asked.line, command);
  const values = place ? await valuesAt(asked, command, place) : [];
  return [...values, ...namesAt(asked, command, place)];
}

const NAMED = /(?:^|\s)(?<name>[\p{L}][\p{L}\p{N}_-]*):(?:\s+|$)/gu;

/** The option that the end of the line is in: the last one named, or else the first there is. */
function placeIn(line: string, command: CommandSpec): Place | undefined {
  const start = written(command).length + 1;
  const named = [...line.slice(start).matchAll(NAMED)].flatMap((match) => {
    const option = command.options.find((each) => each.name === match.groups?.['name']?.toLowerCase());
    return option ? [{ option, end: start + match.index + match[0].length }] : [];
  });
  const last = named.at(-1);
  const option = last?.option ?? command.options[0];
  const from = last?.end ?? start;
  return option && { option, before: line.slice(0, from), typed: line.slice(from) };
}

async function valuesAt(asked: Asked, command: CommandSpec, place: Place): Promise<readonly Suggestion[]> {
  const { option, typed } = place;
  const before = /\s$/.test(place.before) ? place.before : `${place.before} `;
  const choices = option.completes
    ? await asked.complete(command, option, typed)
    : fixed(option, typed, asked.language);
  return choices.map(({ label, value }) => ({
    label,
    detail: label === value ? '' : value,
    line: `${before}${value} `,
  }));
}

function fixed({ choices = [] }: OptionSpec, typed: string, language: Language): readonly Choice[] {
  const sought = typed.trim().toLowerCase();
  return choices
    .map(({ value, label }) => ({ value, label: label[language] }))
    .filter(({ value, label }) => value.startsWith(sought) || label.toLowerCase().startsWith(sought));
}

/** Options not named yet that begin with the last word; not in the middle of free words, before the next one has begun. */
function namesAt({ line, language }: Asked, command: CommandSpec, place: Place | undefined): readonly Suggestion[] {
  const start = written(command).length + 1;
  const word = /\S*$/.exec(line)?.[0] ?? '';
  const head = line.slice(0, line.length - word.length);
  if (word === '' && head.length > start && (place?.typed.trim() === '' || isFree(place?.option))) return [];
  const used = [...line.slice(start).matchAll(NAMED)].map((match) => match.groups?.['name']?.toLowerCase());
  return command.options
    .filter(({ name }) => !used.includes(name) && name.startsWith(word.toLowerCase()))
    .map(({ name, summary }) => ({ label: `${name}:`, detail: summary[language], line: `${head}${name}: ` }));
}

const isFree = (option: OptionSpec | undefined): boolean => option?.kind === 'text' && !option.completes;
