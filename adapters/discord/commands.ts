import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandSpec, Localized } from '../../src/surface/command.ts';
import { COMMAND } from './limits.ts';
import { described, option } from './options.ts';

export type NativeCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Subcommand = APIApplicationCommandSubcommandOption;
type Group = APIApplicationCommandSubcommandGroupOption;

/**
 * Our commands as Discord's own (https://docs.discord.com/developers/interactions/application-commands): the first word
 * is the command, the others its subcommand or its group and subcommand. Throws RangeError on a path Discord cannot hold.
 */
export function nativeCommands(specs: readonly CommandSpec[]): readonly NativeCommand[] {
  return [...groupBy(specs, 0)].map(([name, under]) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(summaryOf(name, under)),
    contexts: [InteractionContextType.Guild],
    ...hidden(under),
    options: below(under),
  }));
}

/** Discord hides whole commands only: one that has a subcommand for members is shown to all, and refused by the kernel. */
const hidden = (under: readonly CommandSpec[]) =>
  under.every(({ who }) => who !== 'anyone')
    ? { default_member_permissions: PermissionFlagsBits.ManageGuild.toString() }
    : {};

function below(under: readonly CommandSpec[]): (Subcommand | Group | APIApplicationCommandBasicOption)[] {
  const [only] = under;
  if (only && under.length === 1 && only.path.length === 1) return options(only);
  return [...groupBy(under, 1)].map(([name, inside]) => (inside.some(isDeep) ? group(name, inside) : leaf(inside, 1)));
}

const isDeep = ({ path }: CommandSpec): boolean => path.length > 2;

const group = (name: string, inside: readonly CommandSpec[]): Group => ({
  type: ApplicationCommandOptionType.SubcommandGroup,
  name,
  ...described(summaryOf(name, inside)),
  options: [...groupBy(inside, 2)].map(([, same]) => leaf(same, 2)),
});

function leaf([spec, ...others]: readonly CommandSpec[], depth: number): Subcommand {
  const name = spec?.path[depth];
  if (!spec || name === undefined || others.length > 0 || spec.path.length !== depth + 1) {
    throw new RangeError(`two commands share the words "${spec?.path.slice(0, depth + 1).join(' ')}"`);
  }
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...described(spec.summary),
    options: options(spec),
  };
}

/** Discord wants the required options first. */
const options = (spec: CommandSpec): APIApplicationCommandBasicOption[] =>
  [...spec.options.filter((each) => each.required), ...spec.options.filter((each) => !each.required)]
    .slice(0, COMMAND.options)
    .map(option);

function groupBy(specs: readonly CommandSpec[], depth: number): ReadonlyMap<string, readonly CommandSpec[]> {
  const groups = new Map<string, CommandSpec[]>();
  for (const spec of specs) {
    const word = spec.path[depth];
    if (word === undefined) throw new RangeError(`"${spec.path.join(' ')}" is a command and the beginning of one`);
    groups.set(word, [...(groups.get(word) ?? []), spec]);
  }
  return groups;
}

/** Nobody sees the summary of a command that has subcommands, but Discord wants one. */
const summaryOf = (name: string, [first, ...others]: readonly CommandSpec[]): Localized =>
  first && others.length === 0 ? first.summary : { en: `/${name} …`, es: `/${name} …` };
