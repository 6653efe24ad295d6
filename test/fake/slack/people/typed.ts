import type { Obj } from '../json.ts';
import type { World } from '../world.ts';

/** A piece of what somebody typed, as Slack's own client understands it. */
type Piece =
  | { readonly kind: 'text' | 'url' | 'broadcast'; readonly text: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly name: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly unicode: string };

/** Emoji that this Slack knows by name; enough to tell that they are told apart from words. */
const EMOJI: Readonly<Record<string, string>> = { tada: '1f389', wave: '1f44b', 'flag-es': '1f1ea-1f1f8' };

const BROADCASTS = ['channel', 'here', 'everyone'];

/** `@name`, `#name`, an address, `:name:`. */
const MEANT = /(?<![\w.])[@#](?<name>[\w.-]+)|https?:\/\/[^\s<>()|]+|:(?<emoji>[a-z0-9_+-]+):/gu;

function pieceOf(world: World, all: string, groups: Readonly<Record<string, string | undefined>>): Piece {
  const { name, emoji } = groups;
  const unicode = EMOJI[emoji ?? ''];
  if (emoji && unicode) return { kind: 'emoji', name: emoji, unicode };
  if (name === undefined) return { kind: all.startsWith('http') ? 'url' : 'text', text: all };
  const known = (all.startsWith('@') ? [...world.users.values()] : [...world.channels.values()]).find(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  if (known) return { kind: all.startsWith('@') ? 'user' : 'channel', id: known.id, name: known.name };
  return { kind: all.startsWith('@') && BROADCASTS.includes(name) ? 'broadcast' : 'text', text: all };
}

function pieces(world: World, typed: string): readonly Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of typed.matchAll(MEANT)) {
    found.push({ kind: 'text', text: typed.slice(end, match.index) }, pieceOf(world, match[0], match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...found, { kind: 'text', text: typed.slice(end) } as const].filter((each) => !('text' in each) || each.text);
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function marked(piece: Piece, withNames: boolean): string {
  const label = 'name' in piece && withNames ? `|${piece.name}` : '';
  switch (piece.kind) {
    case 'text':
      return escaped(piece.text);
    case 'url':
      return `<${escaped(piece.text)}>`;
    case 'broadcast':
      return `<!${piece.text.slice(1)}>`;
    case 'user':
      return `<@${piece.id}${label}>`;
    case 'channel':
      return `<#${piece.id}${label}>`;
    case 'emoji':
      return `:${piece.name}:`;
  }
}

/**
 * What the app gets of a slash command's words: with `should_escape` people and channels by number and name, without it as
 * they were typed; `&`, `<` and `>` as entities either way.
 */
export const commandText = (world: World, typed: string): string =>
  world.settings.escapes
    ? pieces(world, typed)
        .map((each) => marked(each, true))
        .join('')
    : escaped(typed);

/** The `text` of a message that somebody typed. */
export const messageText = (world: World, typed: string): string =>
  pieces(world, typed)
    .map((each) => marked(each, false))
    .join('');

function element(piece: Piece): Obj {
  switch (piece.kind) {
    case 'text':
      return { type: 'text', text: piece.text };
    case 'url':
      return { type: 'link', url: piece.text };
    case 'broadcast':
      return { type: 'broadcast', range: piece.text.slice(1) };
    case 'user':
      return { type: 'user', user_id: piece.id };
    case 'channel':
      return { type: 'channel', channel_id: piece.id };
    case 'emoji':
      return { type: 'emoji', name: piece.name, unicode: piece.unicode };
  }
}

/** The blocks of a message that somebody typed. */
export const messageRich = (world: World, typed: string): readonly Obj[] => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: pieces(world, typed).map(element) }] },
];
