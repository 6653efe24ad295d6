import type { KnownBlock } from '@slack/types';
import { fit as fitInto } from '../../src/surface/fit.ts';
import type { Block, List, Message, Picture } from '../../src/surface/message.ts';
import { plain, shorten } from '../../src/surface/plain.ts';
import { bold, type Text } from '../../src/surface/text.ts';
import { plainText, row } from './controls.ts';
import { keyOf } from './goods.ts';
import { limits } from './limits.ts';
import { items, paragraph, type Where } from './rich.ts';
import { HEAVIEST, weigh } from './weight.ts';

export interface Rendered {
  /** The line of a notification. Slack reads this one as mrkdwn, so it is escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/**
 * A message as Block Kit, within Slack's limits: where controls weigh so much that the whole would be refused, its words
 * are shortened further. Throws RangeError where its controls alone are too many.
 */
export function render(message: Message, where: Where): Rendered {
  let total = limits.total;
  let rendered = renderWithin(message, total, where);
  for (let tries = 1; tries <= TRIES && excess(rendered) > 0; tries += 1) {
    total = Math.max(0, total - tries * excess(rendered));
    rendered = renderWithin(message, total, where);
  }
  return rendered;
}

/** What cannot be shortened by then consists of controls, and Slack says so. */
const TRIES = 5;

const excess = ({ blocks }: Rendered): number => weigh(blocks) - HEAVIEST;

function renderWithin(message: Message, total: number, where: Where): Rendered {
  const { headline, blocks } = fitInto(message, { ...limits, total });
  const head: KnownBlock = { type: 'header', text: plainText(headline) };
  return { text: escaped(headline), blocks: [head, ...blocks.flatMap((each) => block(each, where))] };
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function block(of: Block, where: Where): readonly KnownBlock[] {
  switch (of.kind) {
    case 'text':
      return [paragraph(of.text, where)];
    case 'note':
      return [small(of.text, where)];
    case 'list':
      return lines(of, where);
    case 'facts':
      return lines({ items: of.rows.map((fact) => [bold(`${fact.label}: `), ...fact.value]) }, where);
    case 'controls':
      return row(of.controls);
    case 'rule':
      return [{ type: 'divider' }];
    case 'picture':
      return image(of, where);
    case 'file':
      return []; // lies under the message, where it is posted
  }
}

/** Only where it was uploaded. https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
function image(of: Picture, { pictures }: Where): readonly KnownBlock[] {
  const id = pictures?.get(keyOf(of));
  return id === undefined ? [] : [{ type: 'image', slack_file: { id }, alt_text: shorten(of.alt, ALT) || '…' }];
}

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
const ALT = 2_000;

const lines = (of: Omit<List, 'kind'>, where: Where): readonly KnownBlock[] =>
  of.items.length > 0 ? [items(of, where)] : [];

/** Slack's smaller type takes plain text or mrkdwn; what needs more than plain text keeps its meaning and loses its size. */
function small(text: Text, where: Where): KnownBlock {
  const simple = text.every((part) => part.kind === 'plain');
  return simple && text.length > 0 ? { type: 'context', elements: [plainText(plain(text))] } : paragraph(text, where);
}
