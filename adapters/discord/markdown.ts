import type { Inline, Text } from '../../src/surface/text.ts';

// Source of the markup: https://docs.discord.com/developers/reference#message-formatting

/** An address and all that touches it. Discord links it whole, and would show a backslash in it. */
const ADDRESS = /([A-Za-z][A-Za-z\d+.-]*:\/\/\S*)/;

/** One that holds no markup, so that it may stay as it is. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z\d][A-Za-z\d.-]+(?::\d+)?(?:[/?#][\w./?#@!$&'()+,;:=%-]*)?$/;

/** What a person typed, so that Discord shows exactly that: no markup, no mention, no emoji, no heading or list. */
export const asTyped = (typed: string): string => lineStarts(escapeInline(typed));

/** `before`: more markup follows at once, which Discord would take for the end of an address. */
const escapeInline = (typed: string, before?: Inline): string =>
  typed
    .split(ADDRESS)
    .map((piece, i, { length }) => (i % 2 === 1 ? address(piece, before && i === length - 2) : escapePiece(piece)))
    .join('');

const address = (found: string, touches?: boolean): string =>
  PLAIN_ADDRESS.test(found) && !touches ? found : escapePiece(found).replaceAll('://', '\\://');

const escapePiece = (piece: string): string =>
  piece.replace(/[\\*_~`|[<]|@(?=everyone|here)|:(?=[\w+~-]+:)/g, (found) => `\\${found}`);

/** Headings, lists, quotes and small type count only where a line begins. */
const lineStarts = (markup: string): string =>
  markup.replace(/^([ \t]*)([#>-])/gm, '$1\\$2').replace(/^([ \t]*\d+)\./gm, '$1\\.');

const STYLES = { day: 'D', time: 't', full: 'F' } as const;

function inline(part: Inline, before?: Inline): string {
  switch (part.kind) {
    case 'plain':
      return escapeInline(part.text, before);
    case 'bold':
      return part.text.trim() === '' ? part.text : `**${escapeInline(part.text)}**`;
    case 'code':
      return code(part.text);
    case 'link':
      return link(part.text, part.url);
    case 'mention':
      return part.account ? `<@${part.account}>` : escapeInline(part.name);
    case 'moment':
      return `<t:${Math.floor(part.at.getTime() / 1000)}:${STYLES[part.style]}>`;
  }
}

/** Nothing can be escaped inside code; it is closed by as many backticks as opened it, and three would open a block. */
function code(text: string): string {
  if (text.trim() === '') return text;
  const runs: readonly number[] = (text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = [1, 2].find((length) => !runs.includes(length));
  if (fence === undefined) return escapeInline(text);
  const marks = '`'.repeat(fence);
  const edge = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${marks}${edge}${text}${edge}${marks}`;
}

/** The angle brackets keep Discord from adding a preview. */
function link(text: string, url: string): string {
  if (!/^https?:\/\/\S+$/.test(url)) return escapeInline(text);
  const target = `<${url.replace(/[<>\\]/g, encodeURIComponent)}>`;
  if (/[[\]]|https?:/.test(text)) return `${escapeInline(text)} (${target})`;
  return `[${escapeInline(text)}](${target})`;
}

/** One text in Discord's Markdown, its line breaks kept. */
export const markdown = (text: Text): string =>
  lineStarts(
    merged(text)
      .map((part, i, all) => inline(part, all[i + 1]))
      .join(''),
  );

/** Marks that touch, as in `**a****b**`, are read as other marks. */
function merged(text: Text): Text {
  const done: Inline[] = [];
  for (const part of text) {
    const last = done.at(-1);
    if (last && isWords(last) && isWords(part) && last.kind === part.kind) {
      done[done.length - 1] = { ...last, text: last.text + part.text };
    } else done.push(part);
  }
  return done;
}

const isWords = (part: Inline): part is Extract<Inline, { kind: 'plain' | 'bold' | 'code' }> =>
  part.kind === 'plain' || part.kind === 'bold' || part.kind === 'code';

/**
 * What a part counts towards Discord's 4,000 characters: never less than it adds, what a list or a note sets in after a
 * line break included. Beyond about 10,000 bytes Discord fails, too (https://github.com/discord/discord-api-docs/issues/8554).
 */
export function cost(part: Inline): number {
  const written = lineStarts(inline(part));
  const breaks = written.match(/\n/g)?.length ?? 0;
  return 3 * breaks + Math.max(written.length, Math.ceil(Buffer.byteLength(written) * BYTE));
}

const BYTE = 0.41;
