import { type Component, walk } from '../components.ts';
import type { Message } from '../nouns.ts';
import { Part } from '../numbers.ts';
import type { World } from '../world.ts';
import { type Eyes, readMarkdown } from './markdown.ts';
import type { Reader } from './moments.ts';
import { allPings, type Pings, pingsOf, repliedTo } from './pings.ts';
import { pingingTexts, readableTexts } from './texts.ts';

/** The words of a message as a reader sees them, a line per line; controls are not words: see `controlsOf`. */
export function shown(world: World, message: Message, reader: Partial<Reader> = {}): string {
  const eyes = eyesOf(world, reader);
  return readableTexts(message.body)
    .map((text) => readMarkdown(text, eyes))
    .join('\n');
}

export const eyesOf = (world: World, reader: Partial<Reader>): Eyes => ({
  zone: reader.zone ?? 'UTC',
  locale: reader.locale ?? 'en-US',
  now: reader.now ?? world.now(),
  names: {
    user: (id) => world.users.get(id)?.globalName ?? world.users.get(id)?.name ?? 'unknown-user',
    role: (id) => roleName(world, id) ?? 'unknown-role',
    channel: (id) => world.channels.get(id)?.name ?? 'unknown',
  },
});

const roleName = (world: World, id: string): string | undefined =>
  [...world.guilds.values()].flatMap((guild) => guild.roles).find((role) => role.id === id)?.name;

/** Everybody whom a message could ping in any of its states: an edit does not notify, and is counted all the same. */
export function pings(message: Message): Pings {
  return allPings(
    message.states.map((state) => pingsOf(pingingTexts(state.body), state.allowed, repliedTo(state.body))),
  );
}

/** A button or select as a reader finds it. */
export interface Control {
  readonly kind: 'button' | 'link' | 'select';
  /** The words on the button, or the select's placeholder. */
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string; readonly selected: boolean }[];
  readonly min: number;
  readonly max: number;
}

/** The buttons and selects of a message, in reading order. */
export const controlsOf = (message: Message): Control[] =>
  walk(message.body.components).flatMap(({ part }) => {
    if (part.type === Part.button) return [buttonOf(part)];
    return part.custom_id ? [selectOf(part)] : [];
  });

const buttonOf = (part: Component): Control => ({
  kind: part.url ? 'link' : 'button',
  label: part.label ?? part.emoji?.name ?? '',
  customId: part.custom_id ?? undefined,
  url: part.url ?? undefined,
  disabled: part.disabled ?? false,
  options: [],
  min: 0,
  max: 0,
});

const selectOf = (part: Component): Control => ({
  kind: 'select',
  label: part.placeholder ?? '',
  customId: part.custom_id ?? undefined,
  url: undefined,
  disabled: part.disabled ?? false,
  options: (part.options ?? []).map(({ label, value, default: selected }) => ({
    label,
    value,
    selected: selected ?? false,
  })),
  min: part.min_values ?? 1,
  max: part.max_values ?? 1,
});
