import { type Html, html } from '../../adapters/web/html.ts';
import type { Component } from '../../test/fake/discord/components.ts';
import { Part } from '../../test/fake/discord/numbers.ts';
import { markdownShown } from './discord-markdown.ts';
import { chevron, fileCard, pictured } from './drawn.ts';
import { type Screen, undrawn } from './screen.ts';

/** https://docs.discord.com/developers/components/reference#separator */
const SEPARATOR = 14;

/** A component as Discord's desktop client shows it in its dark theme. Throws on what it cannot draw yet. */
export function discordPart(part: Component, screen: Screen): Html {
  switch (part.type) {
    case Part.container:
      return html`<div class="container">${part.components?.map((each) => discordPart(each, screen))}</div>`;
    case Part.textDisplay:
      return html`<div class="text">${markdownShown(part.content ?? '', screen)}</div>`;
    case Part.row:
      return html`<div class="row">${part.components?.map(control)}</div>`;
    case Part.gallery:
      return html`${part.items?.map(({ description }) => pictured(screen.pictureOf(description ?? ''), description ?? ''))}`;
    case Part.file:
      return fileCard(decodeURIComponent(part.file?.url.split('/').at(-1) ?? ''), 'Attachment');
    case SEPARATOR:
      return html`<hr>`;
    default:
      return undrawn(`Discord's component ${part.type}`);
  }
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

function control({ type, style = 2, label, placeholder }: Component): Html {
  if (type === Part.stringSelect) return html`<span class="select">${placeholder ?? ''}<i>${chevron}</i></span>`;
  if (type !== Part.button) return undrawn(`Discord's component ${type} in a row`);
  return html`<span class="button ${STYLES[style] ?? ''}">${label ?? ''}${STYLES[style] === 'link' && ' ↗'}</span>`;
}
