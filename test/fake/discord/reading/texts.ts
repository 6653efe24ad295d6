import type { Body, Embed } from '../bodies.ts';
import { walk } from '../components.ts';
import { Flag, Part } from '../numbers.ts';

type Written = Pick<Body, 'content' | 'flags' | 'components' | 'embeds'>;

/** The texts of a message in which a mention can ping: its content, or its text displays. */
export function pingingTexts(body: Written): string[] {
  return (body.flags & Flag.v2) === 0 ? [body.content] : textDisplays(body);
}

export const textDisplays = (body: Pick<Body, 'components'>): string[] =>
  walk(body.components).flatMap(({ part }) => (part.type === Part.textDisplay ? [part.content ?? ''] : []));

/** Everything to read in a message, top to bottom; embeds show mentions and never ping. */
export const readableTexts = (body: Written): string[] =>
  [body.content, ...body.embeds.flatMap(embedTexts), ...textDisplays(body)].filter((text) => text !== '');

export const embedTexts = (embed: Embed): string[] =>
  [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ].filter((text) => text !== undefined && text !== '') as string[];
