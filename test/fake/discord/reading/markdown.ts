import { moment, type Reader } from './moments.ts';

/** What mentions are shown as. */
export interface Names {
  readonly user: (id: string) => string;
  readonly role: (id: string) => string;
  readonly channel: (id: string) => string;
}

export interface Eyes extends Reader {
  readonly names: Names;
}

type Rule = readonly [pattern: RegExp, show: (match: RegExpExecArray, eyes: Eyes) => string];

const inner =
  (group: number) =>
  (match: RegExpExecArray, eyes: Eyes): string =>
    inline(match[group] ?? '', eyes);
const asTyped =
  (group: number) =>
  (match: RegExpExecArray): string =>
    match[group] ?? '';

/** In the order in which Discord's clients try them; the first that fits at a place wins, else the character stands for itself. */
const rules: readonly Rule[] = [
  [/^¯\\_\(ツ\)_\/¯/, asTyped(0)],
  [/^\\([^0-9A-Za-z\s])/, asTyped(1)],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (match) => (match[2] ?? '').trim()],
  [/^<@!?(\d+)>/, ([, id = ''], eyes) => `@${eyes.names.user(id)}`],
  [/^<@&(\d+)>/, ([, id = ''], eyes) => `@${eyes.names.role(id)}`],
  [/^<#(\d+)>/, ([, id = ''], eyes) => `#${eyes.names.channel(id)}`],
  [/^<\/([^:<>]+):\d+>/, (match) => `/${match[1]}`],
  [/^<a?:(\w+):\d+>/, (match) => `:${match[1]}:`],
  [/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, ([, unix, style], eyes) => moment(Number(unix), style ?? 'f', eyes)],
  [/^<([^: >]+:\/[^ >]+)>/, asTyped(1)],
  [/^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, asTyped(0)],
  [/^\[((?:\\.|[^[\]\\])+)\]\(<?(https?:\/\/[^\s<>()]+)>?(?: +"[^"]*")?\)/, inner(1)],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner(1)],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner(1)],
  [/^\*(?=\S)((?:\\[\s\S]|\*\*|\s+(?:\\[\s\S]|[^*\s\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, inner(1)],
  [/^_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/, inner(1)],
  [/^~~([\s\S]+?)~~(?!_)/, inner(1)],
  [/^\|\|([\s\S]+?)\|\|/, inner(1)],
  // Words are taken whole, so that snake_case does not turn italic in its middle.
  [/^[0-9A-Za-z]+(?:_+[0-9A-Za-z]+)*/, asTyped(0)],
];

function inline(text: string, eyes: Eyes): string {
  let shown = '';
  for (let rest = text; rest !== ''; ) {
    const [length, words] = step(rest, eyes);
    shown += words;
    rest = rest.slice(length);
  }
  return shown;
}

function step(rest: string, eyes: Eyes): readonly [length: number, words: string] {
  for (const [pattern, show] of rules) {
    const match = pattern.exec(rest);
    if (match) return [match[0].length, show(match, eyes)];
  }
  const [character = ''] = rest;
  return [character.length, character];
}

/** What may stand before a line's words, and what is shown of it. */
const lineMarks: readonly (readonly [RegExp, (indent: string) => string])[] = [
  [/^( *)#{1,3} +(?=\S)/, () => ''],
  [/^()-# +(?=\S)/, () => ''],
  [/^( *)[-*] +(?=\S)/, (indent) => `${indent}• `],
  [/^( *)>(?:>>)? +/, () => ''],
];

function line(text: string): string {
  for (const [pattern, show] of lineMarks) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    return show(match[1] ?? '') + line(/^ *#/.test(match[0]) ? unhashed(rest) : rest);
  }
  return text;
}

/** A heading loses the hashes at its end, too, unless they are escaped: `## C#` is shown as `C`. */
const unhashed = (heading: string): string => heading.replace(/(?<!\\|#)#+\s*$/, '');

const FENCE = /```(?:[\w+\-.#]*\n)?\n*([\s\S]+?)\n*```/;

/**
 * What a reader sees of Discord's Markdown, as plain text: escapes resolved, marks of headings, subtext, quotes and
 * emphasis gone, list marks as `•`, mentions as names, times in the reader's zone
 * (https://support.discord.com/hc/en-us/articles/210298617, and the rules of the clients' own parser).
 */
export function readMarkdown(text: string, eyes: Eyes): string {
  const fence = FENCE.exec(text);
  if (fence) {
    const before = text.slice(0, fence.index);
    const after = text.slice(fence.index + fence[0].length);
    return readMarkdown(before, eyes) + fence[1] + readMarkdown(after, eyes);
  }
  const unmarked = text.split('\n').map((each) => line(each));
  return inline(unmarked.join('\n'), eyes);
}
