import { type ActionRef, encodeAction } from '../../src/surface/action.ts';
import type { Message } from '../../src/surface/message.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Reply } from '../../src/surface/platform.ts';
import type { Notebook } from '../support/notebook.ts';

/** Every line of words in a message, without its controls; the items of a numbered list with their numbers. */
export const linesOf = ({ headline, blocks }: Message): readonly string[] => [
  headline,
  ...blocks.flatMap((block) => {
    if (block.kind === 'text' || block.kind === 'note') return [plain(block.text)];
    if (block.kind === 'facts') return block.rows.map((row) => `${row.label}: ${plain(row.value)}`);
    if (block.kind !== 'list') return [];
    return block.items.map((item, i) => (block.from === undefined ? plain(item) : `${block.from + i}. ${plain(item)}`));
  }),
];

export const messageIn = (reply: Reply | undefined): Message => {
  if (reply && 'message' in reply) return reply.message;
  throw new Error(`not a message but ${JSON.stringify(reply)}`);
};
export const said = (reply: Reply): string => ('message' in reply ? reply.message.headline : reply.kind);
export const toldIn = (reply: Reply): string => linesOf(messageIn(reply)).join('\n');

export const labelsIn = (message: Message): readonly string[] =>
  message.blocks
    .flatMap((block) => (block.kind === 'controls' ? block.controls : []))
    .map((each) => (each.kind === 'pick' ? each.prompt : each.label));

/** The id behind a button or a menu, by how what it says begins; the `nth` of those, from 0. */
export const control = (message: Message, label: string, nth = 0): string => encodeAction(action(message, label, nth));

export function action(message: Message, label: string, nth = 0): ActionRef {
  const all = message.blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : []));
  const found = all.filter((each) => (each.kind === 'pick' ? each.prompt : each.label).startsWith(label))[nth];
  if (!found || found.kind === 'link') throw new Error(`no “${label}” among ${labelsIn(message).join(', ')}`);
  return found.action;
}

/** What stands in a channel now, oldest first. */
export const standingIn = (paper: Notebook, channel = 'general'): readonly Message[] =>
  paper.in(channel).flatMap((entry) => entry.shown.at(-1)?.message ?? []);
