import type { Command, CommandOption } from '../bodies.ts';
import type { Channel, User } from '../nouns.ts';
import { Option, Permission } from '../numbers.ts';
import { permissionsOf } from '../payloads.ts';
import type { World } from '../world.ts';
import { cannot } from './refused.ts';

export interface Found {
  readonly command: Command;
  /** The group and subcommand walked through, outermost first. */
  readonly path: readonly CommandOption[];
  readonly options: readonly CommandOption[];
}

/** The commands that this person's client offers in this channel. */
export function offered(world: World, user: User, channel: Channel): Command[] {
  const everywhere = world.commands.get('global') ?? [];
  const here = channel.guildId === undefined ? [] : (world.commands.get(channel.guildId) ?? []);
  return [...here, ...everywhere].filter((command) => isOffered(world, { user, channel, command }));
}

function isOffered(world: World, at: { user: User; channel: Channel; command: Command }): boolean {
  const { user, channel, command } = at;
  if (channel.guildId === undefined)
    return command.contexts ? command.contexts.includes(1) : command.dm_permission !== false;
  const guild = world.guilds.get(channel.guildId);
  if (!guild?.withBot || !guild.members.has(user.id)) return false;
  if (command.contexts && !command.contexts.includes(0)) return false;
  const has = permissionsOf(guild, user.id);
  const administrator = (has & Permission.administrator) !== 0n;
  if (command.default_member_permissions == null || administrator) return true;
  const needed = BigInt(command.default_member_permissions);
  return needed !== 0n && (has & needed) === needed;
}

/** `topics suggest` among what is offered, down to its subcommand. */
export function findCommand(commands: readonly Command[], words: string): Found {
  const [name = '', ...rest] = words.replace(/^\//, '').split(' ');
  const command = commands.find((each) => each.type === 1 && each.name === name);
  if (!command) throw cannot(`There is no command /${name} for this person here.`);
  const path: CommandOption[] = [];
  let options = command.options ?? [];
  for (const word of rest) {
    const next = options.find((option) => holds(option) && option.name === word);
    if (!next) throw cannot(`/${name} has no subcommand ${word}.`);
    path.push(next);
    options = next.options ?? [];
  }
  if (options.some(holds))
    throw cannot(`/${words} needs a subcommand: ${options.map((each) => each.name).join(', ')}.`);
  return { command, path, options };
}

const holds = (option: CommandOption): boolean => option.type === Option.sub || option.type === Option.group;
