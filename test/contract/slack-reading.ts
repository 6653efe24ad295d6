import { type Obj, obj, objects, str } from '../fake/slack/json.ts';
import type { FakeSlack } from '../fake/slack/slack.ts';
import type { Message, View } from '../fake/slack/types.ts';
import { elementsOf } from '../fake/slack/values.ts';
import { instant } from './instant.ts';
import type { OpenForm, Shown } from './stage.ts';

export const elementsIn = (blocks: readonly Obj[]): readonly Obj[] => blocks.flatMap((block) => elementsOf(block));
export const labelOf = (element: Obj): string => str(obj(element['text'] ?? element['placeholder'])['text']);

export const shownBy = (slack: FakeSlack, message: Message): Shown => ({
  id: message.ts,
  text: slack.shown(message).join('\n'),
  written: slack.shown({ ...message, text: undated(message.text), blocks: marked(message.blocks) }).join('\n'),
  controls: elementsIn(message.blocks).map(labelOf),
  files: [
    ...message.blocks.filter(({ type }) => type === 'image').map((each) => `picture: ${str(each['alt_text'])}`),
    ...objects(message.files).map(({ name }) => `file: ${str(name)}`),
  ],
  marks: (message.reactions ?? []).map(({ name }) => name),
  ...(message.thread_ts !== undefined && message.thread_ts !== message.ts && { under: message.thread_ts }),
  // A copy: a late click is on what was there when it was looked at.
  raw: structuredClone(message),
});

/** `<!date^…>` as words, so that reading leaves it as it is. */
const undated = (text: string): string =>
  text.replace(/<!date\^(\d+)\^([^>|]*)[^>]*>/g, (_, at: string, how: string) => `&lt;${dated(at, how)}&gt;`);

const dated = (at: unknown, how: unknown): string => `!date^${at}^${how}|${instant(Number(at) * 1000)}`;

/** The same of dates in rich text. */
function marked(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(marked);
  if (typeof of !== 'object' || of === null) return of;
  const { type, timestamp, format, ...rest } = of as Obj;
  if (type === 'date' && timestamp !== undefined) return { type: 'text', text: `<${dated(timestamp, format)}>` };
  return Object.fromEntries(
    Object.entries(of).map(([name, value]) => {
      if (name === 'text' && typeof value === 'string' && type === 'mrkdwn') return [name, undated(value)];
      return [name, name in rest ? marked(value) : value];
    }),
  );
}

export function formOf(view: View): OpenForm {
  const filled = view.blocks.flatMap((block) =>
    elementsOf(block).map((element): [string, string] => [str(block['block_id']), initialOf(element)]),
  );
  return { title: str(obj(view.title)['text']), filled: Object.fromEntries(filled), raw: view };
}

function initialOf(element: Obj): string {
  const chosen = objects(element['initial_options']).map((each) => str(each['value']));
  const one = str(obj(element['initial_option'])['value']);
  return str(element['initial_value']) || one || chosen.join(',');
}
