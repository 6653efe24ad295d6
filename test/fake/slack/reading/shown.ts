import { type Obj, obj, objects, str } from '../json.ts';
import { elementsOf } from '../values.ts';
import { dateShown, type Reader } from './dates.ts';
import { mrkdwnShown } from './mrkdwn.ts';

export interface Readable {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly files?: unknown;
}

const NOBODY: Reader = { tz: 'UTC', now: 0, user: (id) => id, channel: (id) => id };

const textShown = (text: unknown, reader: Reader): string => {
  const { type, text: words } = obj(text);
  return type === 'mrkdwn' ? mrkdwnShown(str(words), reader) : str(words);
};

const INLINE: Readonly<Record<string, (element: Obj, reader: Reader) => string>> = {
  text: ({ text }) => str(text),
  link: ({ text, url }) => str(text) || str(url),
  user: ({ user_id: id }, { user }) => `@${user(str(id))}`,
  usergroup: ({ usergroup_id: id }) => `@${str(id)}`,
  channel: ({ channel_id: id }, { channel }) => `#${channel(str(id))}`,
  team: ({ team_id: id }) => `@${str(id)}`,
  emoji: ({ name }) => `:${str(name)}:`,
  broadcast: ({ range }) => `@${str(range)}`,
  color: ({ value }) => str(value),
  date: ({ timestamp, format }, reader) => dateShown(Number(timestamp), str(format), reader),
};

const inline = (elements: unknown, reader: Reader): string =>
  objects(elements)
    .map((each) => INLINE[str(each['type'])]?.(each, reader) ?? '')
    .join('');

function richLines({ type, elements, style, indent, offset }: Obj, reader: Reader): readonly string[] {
  if (type === 'rich_text_quote') return [`> ${inline(elements, reader)}`];
  if (type !== 'rich_text_list') return inline(elements, reader).split('\n');
  const margin = '  '.repeat(Number(indent ?? 0));
  return objects(elements).map((each, index) => {
    const bullet = style === 'ordered' ? `${index + 1 + Number(offset ?? 0)}.` : '•';
    return `${margin}${bullet} ${inline(each['elements'], reader)}`;
  });
}

function control(element: Obj, reader: Reader): string {
  const label = textShown(element['text'] ?? element['placeholder'], reader);
  return str(element['type']) === 'button' ? `[${label}]` : `[${label || '…'} ▾]`;
}

const section = ({ text, fields, ...block }: Obj, reader: Reader): readonly string[] => [
  ...(text ? textShown(text, reader).split('\n') : []),
  ...objects(fields).map((field) => textShown(field, reader)),
  ...elementsOf(block).map((element) => control(element, reader)),
];

const BLOCKS: Readonly<Record<string, (block: Obj, reader: Reader) => readonly string[]>> = {
  header: ({ text }, reader) => [textShown(text, reader)],
  section,
  divider: () => ['───'],
  image: ({ title, alt_text: alt }, reader) => [...(title ? [textShown(title, reader)] : []), `[image: ${str(alt)}]`],
  context: ({ elements }, reader) => [
    objects(elements)
      .map((each) => (each['type'] === 'image' ? `[image: ${str(each['alt_text'])}]` : textShown(each, reader)))
      .join(' '),
  ],
  actions: (block, reader) => [
    objects(block['elements'])
      .map((element) => control(element, reader))
      .join(' '),
  ],
  input: ({ label, element }, reader) => [`${textShown(label, reader)}: ${control(obj(element), reader)}`],
  markdown: ({ text }) => str(text).split('\n'),
  rich_text: ({ elements }, reader) => objects(elements).flatMap((each) => richLines(each, reader)),
};

/** What a reader sees of a message or view, line by line, as plain text; `[Label]` is a button, `[Prompt ▾]` a menu. */
export function shown({ text, blocks, files }: Readable, reader: Partial<Reader> = {}): readonly string[] {
  const who = { ...NOBODY, ...reader };
  const listed = objects(blocks);
  const shared = objects(files).map(({ name }) => `[file: ${str(name)}]`);
  if (listed.length > 0)
    return [...listed.flatMap((block) => BLOCKS[str(block['type'])]?.(block, who) ?? []), ...shared];
  return text || shared.length === 0 ? [...mrkdwnShown(str(text), who).split('\n'), ...shared] : shared;
}
