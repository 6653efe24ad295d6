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
import { chevron, pictured } from './drawn.ts';
import { type Screen, undrawn } from './screen.ts';

export const dateOn = (seconds: number, format: string, { zone: tz, now }: Screen): string =>
  dateShown(seconds, format, { tz, now, user: String, channel: String });

/** A block as Slack's desktop client shows it in its light theme. Throws on what it cannot draw yet. */
export function slackBlock(block: KnownBlock, screen: Screen): Html {
  switch (block.type) {
    case 'header':
      return html`<h3>${block.text.text}</h3>`;
    case 'rich_text':
      return html`${block.elements.map((each) => rich(each, screen))}`;
    case 'context':
      return html`<div class="context">${block.elements.map((each) => ('text' in each ? String(each.text) : ''))}</div>`;
    case 'actions':
      return html`<div class="row">${block.elements.map(control)}</div>`;
    case 'section':
      return html`<div class="beside"><p>${block.text?.text ?? ''}</p>${block.accessory && control(block.accessory)}</div>`;
    case 'image':
      return pictured(screen.pictureOf(block.alt_text), block.alt_text);
    case 'divider':
      return html`<hr>`;
    default:
      return undrawn(`Slack's ${block.type}`);
  }
}

function rich(element: RichTextBlockElement, screen: Screen): Html {
  if (element.type === 'rich_text_section') return html`<p>${element.elements.map((each) => inline(each, screen))}</p>`;
  if (element.type !== 'rich_text_list') return undrawn(`Slack's ${element.type}`);
  // Slack's own types leave the offset out.
  const first = Number(obj(element)['offset'] ?? 0) + 1;
  const items = element.elements.map(
    (each, i) =>
      html`<li data-mark="${first + i}.">${each.type === 'rich_text_section' && each.elements.map((part) => inline(part, screen))}</li>`,
  );
  return element.style === 'ordered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inline(part: RichTextElement, screen: Screen): Html {
  switch (part.type) {
    case 'text':
      if (part.style?.bold) return html`<b>${part.text}</b>`;
      return part.style?.code ? html`<code>${part.text}</code>` : html`${part.text}`;
    case 'date':
      return html`${dateOn(part.timestamp, part.format, screen)}`;
    case 'link':
      return html`<a>${part.text ?? part.url}</a>`;
    case 'user':
      return html`<span class="mention">@${screen.nameOf(part.user_id)}</span>`;
    default:
      return undrawn(`Slack's ${part.type}`);
  }
}

/** Buttons are cut about here. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const LABEL = 30;

function control(element: ActionsBlockElement | SectionBlockAccessory): Html {
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    return html`<span class="select">${element.placeholder?.text ?? ''}<i>${chevron}</i></span>`;
  }
  if (element.type !== 'button') return undrawn(`Slack's ${element.type}`);
  const { text } = element.text;
  const label = text.length > LABEL ? `${text.slice(0, LABEL - 1).trimEnd()}…` : text;
  return html`<span class="button ${element.style ?? ''}">${label}</span>`;
}
