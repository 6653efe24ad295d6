import type { Command, CommandOption, SentCommand } from '../bodies.ts';
import { ok } from '../http.ts';
import { Menu } from '../numbers.ts';
import { invalid, tooManyCommands, unauthorized } from '../refusals.ts';
import type { Route } from '../router.ts';
import { commandErrors } from '../validate/commands.ts';
import { type FieldError, tooLong } from '../validate/fields.ts';
import type { World } from '../world.ts';
import { reachGuild } from './reach.ts';

const everywhere = 'global';
/** Of each type. Discord has said 5 and says 15 for the menus of people and messages: the stricter one. */
const mostOf = [
  [Menu.typed, 100],
  [Menu.user, 5],
  [Menu.message, 5],
] as const;

const scopeOf = (world: World, params: Readonly<Record<string, string>>): string => {
  if (params['application'] !== world.applicationId) throw unauthorized();
  return params['guild'] === undefined ? everywhere : reachGuild(world, params['guild']).id;
};

const read: Route = {
  method: 'GET',
  path: '/applications/:application/commands',
  gives: '[ApplicationCommandResponse]',
  answer: (world, { params, query }) => {
    const commands = world.commands.get(scopeOf(world, params)) ?? [];
    return ok(query.get('with_localizations') === 'true' ? commands : commands.map(withoutTranslations));
  },
};

const write: Route = {
  method: 'PUT',
  path: '/applications/:application/commands',
  gives: '[ApplicationCommandResponse]',
  answer: (world, { params, body }) => {
    const scope = scopeOf(world, params);
    const sent = checkedCommands(world, body);
    const before = world.commands.get(scope) ?? [];
    const now = sent.map((command) => registered(world, { command, scope, before }));
    world.commands.set(scope, now);
    return ok(now);
  },
};

const ofGuild = (route: Route): Route => ({ ...route, path: '/applications/:application/guilds/:guild/commands' });

function checkedCommands(world: World, body: unknown): SentCommand[] {
  const commands = (Array.isArray(body) ? body : []) as SentCommand[];
  // The API's own cap comes first: https://github.com/chenhg5/cc-connect/issues/504 has both answers.
  if (commands.length > 130) throw invalid([tooLong([], 130)]);
  const errors = commands.flatMap((command, index) => schemaErrors(world, command, index));
  if (errors.length > 0) throw invalid(errors);
  const deeper = commandErrors(commands);
  if (deeper.length > 0) throw invalid(deeper);
  for (const [type, most] of mostOf) {
    if (commands.filter((command) => (command.type ?? Menu.typed) === type).length > most) throw tooManyCommands(most);
  }
  return commands;
}

/** The published schema types `default_member_permissions` as a number, where the API takes and gives a string. */
function schemaErrors(world: World, command: SentCommand, index: number): FieldError[] {
  const { default_member_permissions: _, ...rest } = command;
  return world
    .spec('ApplicationCommandUpdateRequest', rest)
    .map((error) => ({ ...error, path: [index, ...error.path] }));
}

interface Registering {
  readonly command: SentCommand;
  readonly scope: string;
  readonly before: readonly Command[];
}

/** A command keeps its id as long as its name lives, and its version as long as nothing changes. */
function registered(world: World, { command, scope, before }: Registering): Command {
  const type = command.type ?? 1;
  const known = before.find((each) => each.name === command.name && each.type === type);
  const fresh = spelled(command, type);
  const same = known && JSON.stringify({ ...known, ...fresh }) === JSON.stringify(known);
  return {
    id: known?.id ?? world.nextId(),
    application_id: world.applicationId,
    version: same ? known.version : world.nextId(),
    ...(scope !== everywhere && { guild_id: scope }),
    ...fresh,
  };
}

const spelled = (command: SentCommand, type: number) => ({
  type,
  name: command.name,
  name_localizations: command.name_localizations ?? null,
  description: command.description ?? '',
  description_localizations: command.description_localizations ?? null,
  default_member_permissions:
    command.default_member_permissions == null ? null : String(command.default_member_permissions),
  dm_permission: command.dm_permission ?? command.contexts?.includes(1) ?? true,
  contexts: command.contexts ?? null,
  integration_types: command.integration_types ?? [0],
  nsfw: command.nsfw ?? false,
  ...(command.options?.length && { options: command.options.map(spelledOption) }),
});

/** Discord gives back only what says something: a false `required` or `autocomplete` is left out. */
function spelledOption(option: CommandOption): CommandOption {
  const { required, autocomplete, choices, options, ...rest } = option;
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null)) as typeof rest;
  return {
    ...said,
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(choices?.length && { choices: choices.map((choice) => ({ name_localizations: null, ...choice })) }),
    ...(options?.length && { options: options.map(spelledOption) }),
  };
}

/** Without `with_localizations=true` the dictionaries are left out, at every depth. */
function withoutTranslations<T extends Pick<CommandOption, 'options' | 'choices'>>(part: T): object {
  const { name_localizations: _, description_localizations: __, ...rest } = part as T & SentCommand;
  return {
    ...rest,
    ...(part.choices && { choices: part.choices.map(({ name_localizations: ___, ...choice }) => choice) }),
    ...(part.options && { options: part.options.map(withoutTranslations) }),
  };
}

export const commandRoutes: readonly Route[] = [read, write, ofGuild(read), ofGuild(write)];
