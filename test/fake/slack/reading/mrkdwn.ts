import { dateShown, type Reader } from './dates.ts';

const MARK = /<([^<>]+)>/g;

export const decoded = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

function dateMark(body: string, reader: Reader): string {
  const [, seconds, format] = /^!date\^(\d+)\^([^|^]+)/.exec(body) ?? [];
  return seconds && format ? dateShown(Number(seconds), format, reader) : body;
}

function special(body: string, reader: Reader): string {
  if (body.startsWith('!date^')) return dateMark(body, reader);
  const [name = '', label] = body.slice(1).split('|');
  return label ?? `@${name.replace(/^subteam\^/, '')}`;
}

/** One `<...>` as a reader sees it. */
function mark(body: string, reader: Reader): string {
  const [target = '', label] = body.split('|');
  if (body.startsWith('@')) return `@${reader.user(target.slice(1))}`;
  if (body.startsWith('#')) return `#${reader.channel(target.slice(1))}`;
  if (body.startsWith('!')) return special(body, reader);
  return label ?? target.replace(/^mailto:/, '');
}

// Markup needs a border on its outside and no blank on its inside.
const STYLE = /(?<![\w*_~`])([*_~`])(?=\S)([^\n]*?\S)\1(?![\w*_~`])/g;

const unstyled = (text: string): string => text.replace(STYLE, '$2');

/** What a reader sees of a mrkdwn text: marks resolved, emphasis gone, entities decoded. */
export function mrkdwnShown(text: string, reader: Reader): string {
  const kept: string[] = [];
  const bare = text.replace(MARK, (_, body: string) => `\u0000${kept.push(mark(body, reader)) - 1}\u0000`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL cannot be typed, so it marks what is resolved already
  return decoded(unstyled(bare)).replace(/\u0000(\d+)\u0000/g, (_, index: string) =>
    decoded(kept[Number(index)] ?? ''),
  );
}
