import type {
  ActionsBlockElement,
  KnownBlock,
  RichTextBlockElement,
  RichTextElement,
  SectionBlockAccessory,
} from '@slack/types';
import { type Html, html } from '../../adapters/web/html.ts';
import { obj } from '../../test/fake/slack/json.ts';
import { dateShown } from '../../test/fake/slack/reading/dates.ts';
import type { Message } from '../../test/fake/slack/types.ts';
import { chevron, eye, icon } from './drawn.ts';

/** Whose screen is drawn, and when they look. */
export interface Reader {
  readonly zone: string;
  readonly now: number;
}

/** A message as Slack's desktop client shows it in its light theme. Throws on what it cannot draw yet. */
export function slackMessage(message: Message, reader: Reader): Html {
  const at = Number(message.ts);
  const edited = message.edited ? html` <span class="edited">(edited)</span>` : html``;
  const blocks = message.blocks as unknown as readonly KnownBlock[];
  return html`
${message.onlyFor !== undefined && html`<div class="only">${eye} Only visible to you</div>`}
<article class="message ${message.onlyFor === undefined ? '' : 'whisper'}">
  <div class="avatar">${icon}</div>
  <div class="content">
    <div class="who"><b>Convener</b> <span class="app">App</span> <time>${shownDate(at, '{time}', reader)}</time></div>
    ${blocks.map((each, i) => html`<div class="block">${drawn(each, reader)}${i === blocks.length - 1 && edited}</div>`)}
  </div>
</article>`;
}

const shownDate = (seconds: number, format: string, { zone, now }: Reader): string =>
  dateShown(seconds, format, { tz: zone, now, user: String, channel: String });

function drawn(block: KnownBlock, reader: Reader): Html {
  switch (block.type) {
    case 'header':
      return html`<h3>${block.text.text}</h3>`;
    case 'rich_text':
      return html`${block.elements.map((each) => rich(each, reader))}`;
    case 'context':
      return html`<div class="context">${block.elements.map((each) => ('text' in each ? String(each.text) : ''))}</div>`;
    case 'actions':
      return html`<div class="row">${block.elements.map(control)}</div>`;
    case 'section':
      return html`<div class="beside"><p>${block.text?.text ?? ''}</p>${block.accessory && control(block.accessory)}</div>`;
    case 'divider':
      return html`<hr>`;
    default:
      throw new Error(`no drawing yet for Slack's ${block.type}`);
  }
}

function rich(element: RichTextBlockElement, reader: Reader): Html {
  if (element.type === 'rich_text_section') return html`<p>${element.elements.map((each) => inline(each, reader))}</p>`;
  if (element.type !== 'rich_text_list') throw new Error(`no drawing yet for Slack's ${element.type}`);
  // Slack's own types leave the offset out.
  const first = Number(obj(element)['offset'] ?? 0) + 1;
  const items = element.elements.map(
    (each, i) =>
      html`<li data-mark="${first + i}.">${each.type === 'rich_text_section' && each.elements.map((part) => inline(part, reader))}</li>`,
  );
  return element.style === 'ordered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inline(part: RichTextElement, reader: Reader): Html {
  switch (part.type) {
    case 'text':
      if (part.style?.bold) return html`<b>${part.text}</b>`;
      return part.style?.code ? html`<code>${part.text}</code>` : html`${part.text}`;
    case 'date':
      return html`${shownDate(part.timestamp, part.format, reader)}`;
    default:
      throw new Error(`no drawing yet for Slack's ${part.type}`);
  }
}

/** Buttons are cut about here. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const LABEL = 30;

function control(element: ActionsBlockElement | SectionBlockAccessory): Html {
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    return html`<span class="select">${element.placeholder?.text ?? ''}<i>${chevron}</i></span>`;
  }
  if (element.type !== 'button') throw new Error(`no drawing yet for Slack's ${element.type}`);
  const { text } = element.text;
  const label = text.length > LABEL ? `${text.slice(0, LABEL - 1).trimEnd()}…` : text;
  return html`<span class="button ${element.style ?? ''}">${label}</span>`;
}
