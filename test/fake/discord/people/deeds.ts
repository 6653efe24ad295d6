import type { Choice, Command } from '../bodies.ts';
import { walk } from '../components.ts';
import { chosenBody } from '../heard.ts';
import type { Channel, Message, User } from '../nouns.ts';
import { Asked, Menu, Part } from '../numbers.ts';
import type { World } from '../world.ts';
import { findCommand, offered } from './commands.ts';
import { checkPicked } from './forms.ts';
import { type Deed, interact } from './interaction.ts';
import { type Filled, filledOptions, type Given, partOptions, resolvedFor } from './options.ts';
import { cannot } from './refused.ts';
import { firstAnswer } from './seen.ts';

export interface Typing {
  readonly user: User;
  readonly channel: Channel;
  readonly words: string;
  readonly options: Given;
}

export function typed(world: World, { user, channel, words, options }: Typing): Omit<Deed, 'user'> {
  const found = findCommand(offered(world, user, channel), words);
  const filled = filledOptions(found.options, options);
  const guild = world.guilds.get(channel.guildId ?? '');
  const data = { ...commandData(found, filled), ...resolvedFor(world, guild, filled) };
  return { channel, kind: Asked.command, data, name: words.replace(/^\//, '') };
}

export function typing(world: World, at: Typing & { readonly focused: string }): Omit<Deed, 'user'> {
  const found = findCommand(offered(world, at.user, at.channel), at.words);
  const data = commandData(found, partOptions(found.options, at.options, at.focused));
  return { channel: at.channel, kind: Asked.complete, data, name: at.words };
}

/** Options nest as the command does: group, subcommand, then what was typed. */
function commandData({ command, path }: ReturnType<typeof findCommand>, filled: readonly Filled[]): object {
  const options = path.reduceRight<readonly object[]>(
    (inside, { name, type }) => [{ name, type, options: inside }],
    filled,
  );
  const { id, name, type, guild_id } = command;
  return { id, name, type, options, ...(guild_id !== undefined && { guild_id }) };
}

export async function offeredChoices(world: World, deed: Deed): Promise<readonly Choice[]> {
  const exchange = interact(world, deed);
  if (!(await firstAnswer(world, exchange))) throw cannot('Loading options failed.');
  return (exchange.choices ?? []).map((choice) => ({
    ...choice,
    name: choice.name_localizations?.[deed.user.locale] ?? choice.name,
  }));
}

export interface Shortcut {
  readonly user: User;
  readonly channel: Channel;
  readonly message: Message;
  readonly name: string;
}

export function shortcutDeed(world: World, { user, channel, message, name }: Shortcut): Omit<Deed, 'user'> {
  const called = (each: Command): boolean => [each.name, each.name_localizations?.[user.locale]].includes(name);
  const command = offered(world, user, channel).find((each) => each.type === Menu.message && called(each));
  if (!command) throw cannot(`The menu of a message does not offer ${name}.`);
  if (message.deletedAt !== undefined) throw cannot('The message is gone.');
  if (message.onlyFor !== undefined) throw cannot('The menu of a message for one person alone has no commands.');
  const data = { ...commandData({ command, path: [], options: [] }, []), target_id: message.id };
  const seen = (intents: number) => chosenBody(world, message.body, channel, intents);
  return {
    channel,
    kind: Asked.command,
    data,
    read: (intents) => ({ ...data, resolved: { messages: { [message.id]: seen(intents) } } }),
    name: command.name,
    target: message,
  };
}

export interface Pressing {
  readonly user: User;
  readonly channel: Channel;
  readonly message: Message;
  readonly customId: string;
  readonly values: readonly string[] | undefined;
}

export function pressed({ user, channel, message, customId, values }: Pressing): Omit<Deed, 'user'> {
  if (message.deletedAt !== undefined) throw cannot('The message is gone.');
  if (message.onlyFor !== undefined && message.onlyFor !== user.id)
    throw cannot('Only another person sees that message.');
  // A screen may be a moment behind: what an edit took away can still be pressed.
  const seen = message.states.toReversed().flatMap((state) => walk(state.body.components));
  const part = seen.find((each) => each.part.custom_id === customId)?.part;
  if (!part) throw cannot(`The message has nothing to press named ${customId}.`);
  if (part.disabled) throw cannot(`${customId} is disabled.`);
  const button = part.type === Part.button;
  if (!button) checkPicked(part, values ?? []);
  const data = {
    component_type: part.type,
    custom_id: customId,
    id: part.id,
    ...(!button && { values: values ?? [] }),
  };
  return { channel, kind: Asked.component, data, source: message };
}
