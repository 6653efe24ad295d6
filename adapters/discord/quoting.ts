import {
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIUser,
  ComponentType,
} from 'discord-api-types/v10';
import type { Said } from '../../src/surface/platform.ts';
import { asWords, type Names } from './mentions.ts';

interface Around {
  readonly guild: string | undefined;
  /** Of channels and roles. */
  readonly names: Names;
}

type Chosen = APIMessageApplicationCommandInteraction['data'];

/** The message in whose menu something was chosen; it comes along with its words, whatever intents we have. */
export function quoted(data: Chosen, { guild, names }: Around): Said | undefined {
  const message = data.resolved.messages[data.target_id];
  if (!message) return undefined;
  const author = authorOf(message);
  return {
    id: message.id,
    text: wordsOf(message, names),
    ...(guild && { link: `https://discord.com/channels/${guild}/${message.channel_id}/${message.id}` }),
    ...(author && { author }),
  };
}

/** A webhook writes under the name of a person who is none. */
const authorOf = ({ author, webhook_id }: APIMessage): Said['author'] =>
  author.bot || webhook_id !== undefined ? undefined : { person: author.id, name: shownName(author) };

const shownName = ({ global_name, username }: Pick<APIUser, 'global_name' | 'username'>): string =>
  global_name || username;

/** A forwarded message has its words inside, and a bot's are in its embeds and components. */
function wordsOf(message: APIMessage, places: Names): string {
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
