import type { CommandSpec, OptionSpec } from '../surface/command.ts';
import { FORM_FIELD_LIMIT } from '../surface/form.ts';
import type { Press } from './action.ts';
import type { Card } from './card.ts';
import type { Chore } from './chore.ts';
import type { Command } from './command.ts';
import type { Listener } from './fact.ts';
import type { Field } from './field.ts';
import type { Follower } from './following.ts';
import type { Gatherings } from './gathering.ts';
import type { Ear } from './hearing.ts';
import type { Job } from './job.ts';
import type { Overhearer } from './overhearing.ts';
import type { Page } from './page.ts';
import type { Shortcut } from './shortcut.ts';

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
  readonly shortcuts: ReadonlyMap<string, Shortcut>;
  /** By the card's name. */
  readonly ears: ReadonlyMap<string, Ear>;
  readonly overhearers: readonly Overhearer[];
  readonly followers: readonly Follower[];
  readonly gatherings: ReadonlyMap<string, Gatherings>;
  readonly pages: readonly Page[];
  readonly status: Chore['status'];
  readonly specs: readonly CommandSpec[];
}

export const formName = (command: Command): string => command.path.replaceAll(' ', '.');

/** Throws where two chores claim one name: a mistake found at start, not by a person. */
export function register(chores: readonly Chore[], own: Pick<Chore, 'presses' | 'jobs'>): Registry {
  const every = <K extends keyof Chore>(part: K) => chores.flatMap((chore) => chore[part] as readonly Of<Chore[K]>[]);
  const commands = every('commands');
  for (const command of commands) if (command.form) mustShowRequired(command);
  // The outbox knows both by their names alone.
  named([...every('cards'), ...every('gatherings')], nameOf);
  return {
    commands: named(commands, (each) => each.path),
    forms: named(
      commands.filter((each) => each.form),
      formName,
    ),
    presses: named([...own.presses, ...every('presses')], (each) => each.action),
    cards: named(every('cards'), nameOf),
    jobs: named([...own.jobs, ...every('jobs')], nameOf),
    listeners: Map.groupBy(every('listens'), (each) => each.fact),
    shortcuts: named(every('shortcuts'), nameOf),
    ears: named(every('hears'), (each) => each.card),
    overhearers: [...named(every('overhears'), nameOf).values()],
    followers: [...named(every('follows'), nameOf).values()],
    gatherings: named(every('gatherings'), nameOf),
    pages: every('pages'),
    status: every('status'),
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

type Of<List> = List extends readonly (infer One)[] ? One : never;
const nameOf = ({ name }: { readonly name: string }): string => name;

/** Every platform's form shows the first fields; one that is required and not among them could never be filled in. */
function mustShowRequired({ path, fields }: Command): void {
  const unseen = Object.entries(fields).slice(FORM_FIELD_LIMIT);
  for (const [name, field] of unseen) if (field.required) throw new Error(`${path}: ${name} is required and not shown`);
}

const specOf = (command: Command): CommandSpec => ({
  path: command.path.split(' '),
  summary: command.summary,
  who: command.who,
  options: Object.entries(command.fields)
    .filter(([, field]) => !field.aside)
    .map(([name, field]) => optionOf(name, field, command.form !== undefined)),
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
    completes: [field.options, field.suggest, field.find].some((way) => way !== undefined),
  };
}
