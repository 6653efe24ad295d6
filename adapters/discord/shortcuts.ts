import {
  ApplicationCommandType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ShortcutSpec } from '../../src/surface/command.ts';
import { shorten } from '../../src/surface/plain.ts';
import { SHORTCUT } from './limits.ts';
import { localized } from './options.ts';

export type NativeShortcut = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/**
 * What can be done with a message, in its menu under Apps
 * (https://docs.discord.com/developers/interactions/application-commands#message-commands). Discord knows each by its English
 * words: throws RangeError where two have the same.
 */
export function nativeShortcuts(specs: readonly ShortcutSpec[]): readonly NativeShortcut[] {
  const names = specs.map(nativeName);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`two shortcuts are called "${twice}"`);
  return specs.map((spec) => ({
    type: ApplicationCommandType.Message,
    name: nativeName(spec),
    name_localizations: localized(spec.label, SHORTCUT),
    contexts: [InteractionContextType.Guild],
  }));
}

/** Our name of the entry that Discord knows by this one. */
export const shortcutCalled = (specs: readonly ShortcutSpec[], name: string): string | undefined =>
  specs.find((spec) => nativeName(spec) === name)?.name;

const nativeName = ({ label }: ShortcutSpec): string => shorten(label.en, SHORTCUT);
