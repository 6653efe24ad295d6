import type { CommandSpec, OptionSpec } from '../surface/command.ts';
import type { Press } from './action.ts';
import type { Card } from './card.ts';
import type { Chore } from './chore.ts';
import type { Command } from './command.ts';
import type { Listener } from './fact.ts';
import type { Field } from './field.ts';
import type { Job } from './job.ts';

/** Everything the chores declare, by name. */
export interface Registry {
  /** By path: `topics suggest`. */
  readonly commands: ReadonlyMap<string, Command>;
  /** The same commands by the name of their form: `topics.suggest`. */
  readonly forms: ReadonlyMap<string, Command>;
  readonly presses: ReadonlyMap<string, Press>;
  readonly cards: ReadonlyMap<string, Card>;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly listeners: ReadonlyMap<string, readonly Listener[]>;
  readonly specs: readonly CommandSpec[];
}

export const formName = (command: Command): string => command.path.replaceAll(' ', '.');

/** Throws where two chores claim one name: a mistake found at start, not by a person. */
export function register(chores: readonly Chore[], own: Pick<Chore, 'presses' | 'jobs'>): Registry {
  const commands = chores.flatMap((chore) => chore.commands);
  return {
    commands: named(commands, (each) => each.path),
    forms: named(
      commands.filter((each) => each.form),
      formName,
    ),
    presses: named([...own.presses, ...chores.flatMap((chore) => chore.presses)], (each) => each.action),
    cards: named(
      chores.flatMap((chore) => chore.cards),
      (each) => each.name,
    ),
    jobs: named([...own.jobs, ...chores.flatMap((chore) => chore.jobs)], (each) => each.name),
    listeners: Map.groupBy(
      chores.flatMap((chore) => chore.listens),
      (each) => each.fact,
    ),
    specs: commands.map(specOf),
  };
}

function named<T>(all: readonly T[], name: (one: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const each of all) {
    if (map.has(name(each))) throw new Error(`declared twice: ${name(each)}`);
    map.set(name(each), each);
  }
  return map;
}

const specOf = (command: Command): CommandSpec => ({
  path: command.path.split(' '),
  summary: command.summary,
  who: command.who,
  options: Object.entries(command.fields).map(([name, field]) => optionOf(name, field, command.form !== undefined)),
});

function optionOf(name: string, field: Field<unknown>, hasForm: boolean): OptionSpec {
  return {
    name,
    summary: field.typed ?? field.hint ?? field.label,
    kind: field.kind === 'number' ? 'number' : field.kind === 'choice' && field.choices ? 'choice' : 'text',
    required: field.required && !hasForm,
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
    ...(field.kind === 'number' && field.min !== undefined && { min: field.min }),
    ...(field.kind === 'number' && field.max !== undefined && { max: field.max }),
    ...(field.choices && { choices: field.choices }),
    completes: field.options !== undefined || field.suggest !== undefined,
  };
}
