import { mentioned } from '../../src/surface/mentioned.ts';
import { unescaped } from './escaped.ts';
import { personIn } from './identity.ts';
import type { RichPart, Spoken } from './payloads.ts';

/**
 * A message's words without markup; people mentioned as the port writes them. What people write comes as rich text too, in
 * which an asterisk is an asterisk. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function wordsOf({ text = '', blocks = [] }: Spoken, team: string): string {
  const isRich = blocks.length > 0 && blocks.every(({ type }) => type === 'rich_text');
  const words = isRich
    ? blocks.flatMap(({ elements = [] }) => elements.map((each) => paragraph(each, team))).join('\n')
    : unescaped(text, team);
  return words.trim();
}

function paragraph({ type, elements = [] }: RichPart, team: string): string {
  if (type === 'rich_text_list') return elements.map((item) => `• ${paragraph(item, team)}`).join('\n');
  return elements.map((each) => inline(each, team)).join('');
}

const READ: Readonly<Record<string, (part: RichPart, team: string) => string>> = {
  user: ({ user_id: user = '' }, team) => mentioned({ person: personIn(team, user), name: undefined }),
  link: (part) => linked(part),
  emoji: (part) => emoji(part),
  channel: ({ channel_id: channel = '' }) => `#${channel}`,
  broadcast: ({ range = '' }) => `@${range}`,
  date: ({ fallback = '' }) => fallback,
};

const inline = (part: RichPart, team: string): string => READ[part.type ?? '']?.(part, team) ?? part.text ?? '';

const linked = ({ text, url = '' }: RichPart): string => (text && text !== url ? `${text} (${url})` : url);

/** `1f44b-1f3fc`, or nothing for an emoji of the workspace's own. */
function emoji({ unicode, name = '' }: RichPart): string {
  const points = (unicode ?? '').split('-').map((each) => Number.parseInt(each, 16));
  const known = points.every((each) => each > 0 && each <= 0x10ffff);
  return known ? String.fromCodePoint(...points) : `:${name}:`;
}
