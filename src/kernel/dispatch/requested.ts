import type { RawValues } from '../../surface/form.ts';
import type { Incoming } from '../../surface/platform.ts';
import { again } from '../again.ts';
import type { Command } from '../command.ts';
import { missing } from '../field.ts';
import type { Registry } from '../registry.ts';
import { readTyped } from './typed.ts';

/** Opens for what is still missing, and, where declared so, for a command given bare. */
export const wantsForm = (command: Command, raw: RawValues): boolean =>
  command.form !== undefined &&
  (missing(command.fields, raw).length > 0 || (command.form.always && Object.keys(raw).length === 0));

/** Whether the answer may be a form, told from the declaration alone: the platform cannot wait for the database. */
export function opensForm(registry: Registry, incoming: Incoming): boolean {
  if (incoming.kind === 'submit' || incoming.kind === 'heard') return false;
  if (incoming.kind === 'shortcut') return registry.shortcuts.get(incoming.shortcut)?.opensForm === true;
  if (incoming.kind === 'press') {
    const { name } = incoming.action;
    return name === again.name || registry.presses.get(name)?.opensForm === true;
  }
  const asked = commandIn(registry, incoming);
  return asked !== undefined && wantsForm(asked.command, asked.raw);
}

function commandIn(
  registry: Registry,
  incoming: Incoming & { readonly kind: 'command' | 'typed' },
): { readonly command: Command; readonly raw: RawValues } | undefined {
  if (incoming.kind === 'typed') {
    const read = readTyped(incoming.text, registry);
    return read.kind === 'command' ? read : undefined;
  }
  const command = registry.commands.get(incoming.path.join(' '));
  return command && { command, raw: incoming.options };
}
