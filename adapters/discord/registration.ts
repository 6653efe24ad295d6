import type { REST } from 'discord.js';
import { type APIApplicationCommand, Routes } from 'discord-api-types/v10';
import type { NativeCommand } from './commands.ts';
import type { NativeShortcut } from './shortcuts.ts';

type Native = NativeCommand | NativeShortcut;

/** Registers our commands for all guilds, unless Discord has them as they are. True where it had not. */
export async function register(rest: REST, applicationId: string, wanted: readonly Native[]): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
  if (same(wanted, there)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Whether both lists mean the same; Discord adds ids and versions, and leaves out or fills in what is a default. */
export const same = (wanted: readonly Native[], there: readonly unknown[]): boolean =>
  canonical(wanted) === canonical(there);

const canonical = (commands: readonly unknown[]): string =>
  JSON.stringify(commands.map(command).sort((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1)));

type Loose = Readonly<Record<string, unknown>>;

function command(of: unknown) {
  const { name, name_localizations, type, description, description_localizations, contexts, options, ...rest } =
    of as Loose;
  return {
    name: String(name),
    type: type ?? 1,
    description: description ?? '',
    localized: [sorted(name_localizations), sorted(description_localizations)],
    permissions: rest['default_member_permissions'] ?? null,
    contexts: contexts ?? null,
    options: list(options).map(option),
  };
}

function option(of: unknown): unknown {
  const each = of as Loose;
  return {
    type: each['type'],
    name: each['name'],
    description: each['description'],
    localized: sorted(each['description_localizations']),
    required: each['required'] ?? false,
    autocomplete: each['autocomplete'] ?? false,
    bounds: [each['min_value'], each['max_value'], each['max_length']].map((bound) => bound ?? null),
    choices: list(each['choices']).map((choice) => {
      const { name, name_localizations, value } = choice as Loose;
      return { name, value, localized: sorted(name_localizations) };
    }),
    options: list(each['options']).map(option),
  };
}

const list = (of: unknown): readonly unknown[] => (Array.isArray(of) ? of : []);

const sorted = (of: unknown): readonly unknown[] =>
  Object.entries((of ?? {}) as Loose).sort(([a], [b]) => (a < b ? -1 : 1));
