import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { Language } from '../../src/surface/identity.ts';
import type { List } from '../../src/surface/message.ts';
import type { Inline, MomentStyle, Text } from '../../src/surface/text.ts';
import { userIn } from './identity.ts';

/** What a message needs to be shown right: whose people can be mentioned, and in what words a date falls back. */
export interface Where {
  readonly workspace: string;
  readonly language: Language;
  /** Slack's numbers of uploaded pictures, by key. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** Rich text, never mrkdwn: what a person typed cannot turn into markup, so there is nothing to escape. */
function element(part: Inline, where: Where): RichTextElement {
  switch (part.kind) {
    case 'plain':
      return { type: 'text', text: part.text };
    case 'bold':
      return { type: 'text', text: part.text, style: { bold: true } };
    case 'code':
      return { type: 'text', text: part.text, style: { code: true } };
    case 'link':
      return { type: 'link', url: part.url, text: part.text };
    case 'mention': {
      const user = part.account === undefined ? undefined : userIn(where.workspace, part.account);
      return user === undefined ? { type: 'text', text: part.name } : { type: 'user', user_id: user };
    }
    case 'moment':
      return {
        type: 'date',
        timestamp: Math.floor(part.at.getTime() / 1_000),
        format: FORMAT[part.style],
        fallback: inUtc(part.at, part.style, where.language),
      };
  }
}

/** Without a word in them, so that they are right in every language: `pretty` would say “on tomorrow”. */
const FORMAT: Readonly<Record<MomentStyle, string>> = {
  day: '{date_long}',
  time: '{time}',
  full: '{date_long}, {time}',
};

const PRINTED: Readonly<Record<MomentStyle, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: 'long' },
  time: { timeStyle: 'short' },
  full: { dateStyle: 'long', timeStyle: 'short' },
};

const printers = new Map<string, Intl.DateTimeFormat>();

/** For clients that cannot show a date element; they know nobody's zone, so it is said to be UTC. */
function inUtc(at: Date, style: MomentStyle, language: Language): string {
  const key = `${language} ${style}`;
  const printer = printers.get(key) ?? new Intl.DateTimeFormat(language, { ...PRINTED[style], timeZone: 'UTC' });
  printers.set(key, printer);
  return `${printer.format(at)} UTC`;
}

/** Slack refuses an element without text, and a section without elements. */
const spokenParts = (text: Text): Text => text.filter((part) => !('text' in part) || part.text !== '');

function section(text: Text, where: Where): RichTextSection {
  const parts = spokenParts(text);
  const elements: RichTextElement[] = parts.length > 0 ? parts.map((part) => element(part, where)) : [BLANK];
  return { type: 'rich_text_section', elements };
}

const BLANK: RichTextElement = { type: 'text', text: ' ' };

export const paragraph = (text: Text, where: Where): RichTextBlock => ({
  type: 'rich_text',
  elements: [section(text, where)],
});

/** Numbered from `from`, or with bullets. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function items({ items: of, from }: Omit<List, 'kind'>, where: Where): RichTextBlock {
  const elements = of.map((item) => section(item, where));
  const style = from === undefined ? ({ style: 'bullet' } as const) : ({ style: 'ordered', offset: from - 1 } as const);
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', ...style, elements }] };
}
