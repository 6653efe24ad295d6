import type { Choice, CommandOption } from '../bodies.ts';
import { channelPayload } from '../channels.ts';
import type { Guild } from '../nouns.ts';
import { Option } from '../numbers.ts';
import { memberPayload, permissionsOf, rolePayload, userPayload } from '../payloads.ts';
import type { World } from '../world.ts';
import { cannot } from './refused.ts';

export type Given = Readonly<Record<string, string | number | boolean>>;

export interface Filled {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/** What a person typed into the options of a command, checked as their client checks it, in the command's own order. */
export function filledOptions(options: readonly CommandOption[], given: Given): Filled[] {
  refuseUnknown(options, given);
  return options.flatMap((option) => {
    const value = given[option.name];
    if (value !== undefined) return [{ name: option.name, type: option.type, value: checkedValue(option, value) }];
    if (option.required) throw cannot(`The option ${option.name} is required.`);
    return [];
  });
}

/** The same while still typing: nothing is required yet, and the option in hand goes as it stands. */
export function partOptions(options: readonly CommandOption[], given: Given, focused: string): Filled[] {
  refuseUnknown(options, given);
  const inHand = options.find((option) => option.name === focused);
  if (!inHand?.autocomplete) throw cannot(`The option ${focused} does not complete what one types.`);
  return options.flatMap((option) => {
    const value = given[option.name];
    if (option === inHand)
      return [{ name: focused, type: option.type, value: String(value ?? ''), focused: true as const }];
    return value === undefined ? [] : [{ name: option.name, type: option.type, value }];
  });
}

function refuseUnknown(options: readonly CommandOption[], given: Given): void {
  const known = options.map((option) => option.name);
  const strange = Object.keys(given).filter((name) => !known.includes(name));
  if (strange.length > 0) throw cannot(`There is no option ${strange.join(', ')}; there are: ${known.join(', ')}.`);
}

function checkedValue(option: CommandOption, value: string | number | boolean): string | number | boolean {
  if (option.choices?.length) return chosen(option, option.choices, value);
  switch (option.type) {
    case Option.text:
      return checkedText(option, value);
    case Option.integer:
    case Option.number:
      return checkedNumber(option, value);
    case Option.yesNo:
      if (typeof value !== 'boolean') throw cannot(`${option.name} takes true or false.`);
      return value;
    default:
      if (!/^\d+$/.test(String(value))) throw cannot(`${option.name} takes an id, not ${value}.`);
      return String(value);
  }
}

function chosen(option: CommandOption, choices: readonly Choice[], value: string | number | boolean): string | number {
  const found = choices.find((choice) => choice.value === value || choice.name === value);
  if (!found) throw cannot(`${option.name} takes one of: ${choices.map((choice) => choice.name).join(', ')}.`);
  return found.value;
}

function checkedText(option: CommandOption, value: string | number | boolean): string {
  if (typeof value !== 'string') throw cannot(`${option.name} takes text.`);
  const least = option.min_length ?? 0;
  const most = option.max_length ?? 6000;
  if (value.length < least || value.length > most) throw cannot(`${option.name} takes ${least} to ${most} characters.`);
  if (option.required && value === '') throw cannot(`The option ${option.name} is required.`);
  return value;
}

function checkedNumber(option: CommandOption, value: string | number | boolean): number {
  const whole = option.type === Option.integer;
  const least = option.min_value ?? Number.MIN_SAFE_INTEGER;
  const most = option.max_value ?? Number.MAX_SAFE_INTEGER;
  const right = typeof value === 'number' && (!whole || Number.isSafeInteger(value)) && value >= least && value <= most;
  if (!right) throw cannot(`${option.name} takes a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
  return value;
}

/** The people, channels and roles that the options name, in full. */
export function resolvedFor(world: World, guild: Guild | undefined, filled: readonly Filled[]): object {
  const idsOf = (...types: number[]) =>
    filled.filter((each) => types.includes(each.type)).map((each) => String(each.value));
  const named = mentionsIn(filled.filter((each) => each.type === Option.text).map((each) => String(each.value)));
  const users = [...idsOf(Option.user, Option.mentionable), ...named.users].flatMap((id) => world.users.get(id) ?? []);
  const members = users.flatMap((user) => guild?.members.get(user.id) ?? []);
  const channels = [...idsOf(Option.channel), ...named.channels].flatMap((id) => world.channels.get(id) ?? []);
  const roleIds = [...idsOf(Option.role, Option.mentionable), ...named.roles];
  const roles = (guild?.roles ?? []).filter((role) => roleIds.includes(role.id));
  const entries = {
    users: Object.fromEntries(users.map((user) => [user.id, userPayload(user)])),
    members: Object.fromEntries(members.map((each) => [each.userId, partMember(world, guild, each.userId)])),
    channels: Object.fromEntries(channels.map((channel) => [channel.id, channelPayload(world, channel)])),
    roles: Object.fromEntries(roles.map((role) => [role.id, rolePayload(role, 0)])),
  };
  const used = Object.entries(entries).filter(([, found]) => Object.keys(found).length > 0);
  return used.length === 0 ? {} : { resolved: Object.fromEntries(used) };
}

/** Who and what a text mentions: Discord tells about them along with it. */
function mentionsIn(texts: readonly string[]) {
  const ids = (pattern: RegExp) => [...texts.join(' ').matchAll(pattern)].flatMap((match) => match[1] ?? []);
  return { users: ids(/<@!?(\d+)>/g), roles: ids(/<@&(\d+)>/g), channels: ids(/<#(\d+)>/g) };
}

function partMember(world: World, guild: Guild | undefined, userId: string): object {
  const member = guild?.members.get(userId);
  if (!guild || !member) return {};
  const { user: _, deaf: __, mute: ___, ...part } = memberPayload(world, member);
  return { ...part, permissions: permissionsOf(guild, userId).toString() };
}
