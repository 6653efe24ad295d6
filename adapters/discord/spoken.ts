import { type APIMessage, type APIUser, ComponentType, MessageType } from 'discord-api-types/v10';
import type { Author } from '../../src/surface/platform.ts';
import { asWords, type Names } from './mentions.ts';

type Written = Pick<APIMessage, 'author' | 'webhook_id'>;

/** A webhook writes under the name of a person who is none. */
export const authorOf = ({ author, webhook_id }: Written): Author | undefined =>
  author.bot || webhook_id !== undefined ? undefined : { person: author.id, name: shownName(author) };

const SPOKEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** A person's words, and not Discord's own, as of somebody who joined. */
export const isPersons = (message: Written & Pick<APIMessage, 'type'>): boolean =>
  authorOf(message) !== undefined && SPOKEN.includes(message.type);

export const shownName = ({ global_name, username }: Pick<APIUser, 'global_name' | 'username'>): string =>
  global_name || username;

/** Whoever begins with our name does so to be heard. */
export const withoutUs = (content: string, me: string): string =>
  content.replace(new RegExp(`^(?:\\s*<@!?${me}>)+`), '');

/** A forwarded message has its words inside, and a bot's are in its embeds and components. */
export function wordsOf(message: APIMessage, places: Names): string {
  const snapshot = message.message_snapshots?.[0]?.message;
  const { content, embeds, components, mentions } = snapshot?.content ? { ...message, ...snapshot } : message;
  const names = new Map((mentions ?? []).map((user) => [user.id, shownName(user)]));
  const texts = [
    content,
    ...(embeds ?? []).flatMap(({ title, description }) => [title, description]),
    ...(components ?? []).flatMap(textsOf),
  ];
  return asWords(texts.filter(Boolean).join('\n'), { ...places, user: (id) => names.get(id) }).trim();
}

function textsOf(component: object): readonly string[] {
  const { type, content, components } = component as {
    readonly type?: number;
    readonly content?: string;
    readonly components?: readonly object[];
  };
  return type === ComponentType.TextDisplay && content ? [content] : (components ?? []).flatMap(textsOf);
}
