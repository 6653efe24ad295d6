import type { CommandOption, SentCommand } from '../bodies.ts';
import { badLength, type FieldError, missing, wrong } from './fields.ts';
import { optionErrors } from './options.ts';

type Path = readonly (string | number)[];

export const mostCommandText = 8000;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_ʼ\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

/** https://docs.discord.com/developers/reference#locales */
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** What Discord checks of a list of commands beyond its published schema; paths start with the command's index. */
export function commandErrors(commands: readonly SentCommand[]): FieldError[] {
  const seen = new Set<string>();
  return commands.flatMap((command, index) => {
    const key = `${command.type ?? 1} ${command.name}`;
    const again = seen.has(key);
    seen.add(key);
    const words = 'Application command names must be unique';
    return [
      ...(again ? [wrong([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', words)] : []),
      ...oneCommand(command, [index]),
    ];
  });
}

function oneCommand(command: SentCommand, path: Path): FieldError[] {
  const typed = (command.type ?? 1) === 1;
  const errors = [...localeErrors(command, path), ...permissionErrors(command, path)];
  if (!typed) {
    if (command.description) errors.push(badLength([...path, 'description'], 0, 0));
    if (command.options?.length) errors.push(badLength([...path, 'options'], 0, 0));
    return [...errors, ...menuNameErrors(command, path)];
  }
  if (!command.description) errors.push(missing([...path, 'description']));
  errors.push(...nameErrors(command, path), ...optionErrors(command.options ?? [], path, nameErrors));
  if (sizeOf(command) > mostCommandText) {
    const words = `Command exceeds maximum size (${mostCommandText})`;
    errors.push(wrong(path, 'APPLICATION_COMMAND_TOO_LARGE', words));
  }
  return errors;
}

function nameErrors(named: Pick<CommandOption, 'name' | 'name_localizations'>, path: Path): FieldError[] {
  const bad = (name: string) => !NAME.test(name) || name !== name.toLowerCase();
  const at = (key: Path) => wrong(key, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  const translated = Object.entries(named.name_localizations ?? {}).filter(([, name]) => bad(name));
  return [
    ...(bad(named.name) ? [at([...path, 'name'])] : []),
    ...translated.map(([locale]) => at([...path, 'name_localizations', locale])),
  ];
}

/** In a menu names may have spaces and capitals; they may not be of nothing else. */
function menuNameErrors({ name, name_localizations }: SentCommand, path: Path): FieldError[] {
  const names = Object.entries(name_localizations ?? {}).map(([locale, each]) => [
    ['name_localizations', locale],
    each,
  ]);
  return [[['name'], name] as const, ...(names as [string[], string][])].flatMap(([key, each]) =>
    each.trim() === '' ? [wrong([...path, ...key], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')] : [],
  );
}

function localeErrors(named: Pick<SentCommand, 'name_localizations' | 'description_localizations'>, path: Path) {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(named[field] ?? {})
      .filter((locale) => !locales.has(locale))
      .map((locale) => wrong([...path, field, locale], 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid locale.`)),
  );
}

function permissionErrors(command: SentCommand, path: Path): FieldError[] {
  const bits = command.default_member_permissions;
  return bits == null || /^\d{1,20}$/.test(String(bits))
    ? []
    : [wrong([...path, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', `Value "${bits}" is not int.`)];
}

type Worded = Pick<SentCommand, 'name' | 'name_localizations' | 'description' | 'description_localizations'>;

/** Names, descriptions and choices together; of each translated field the longest counts. */
function sizeOf(part: Worded & Pick<CommandOption, 'options' | 'choices'>): number {
  const own = longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = (part.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  );
  const options = (part.options ?? []).map(sizeOf);
  return [own, ...choices, ...options].reduce((sum, size) => sum + size, 0);
}

const longest = (
  text: string | null | undefined,
  others: Readonly<Record<string, string>> | null | undefined,
): number => Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other.length));
