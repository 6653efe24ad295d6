import { type Html, html } from '../../adapters/web/html.ts';
import type { Body } from '../../test/fake/discord/bodies.ts';
import type { Component } from '../../test/fake/discord/components.ts';
import { Flag, Part } from '../../test/fake/discord/numbers.ts';
import { moment, type Reader } from '../../test/fake/discord/reading/moments.ts';
import { markdownShown } from './discord-markdown.ts';
import { chevron, eye, icon } from './drawn.ts';

/** A message as Discord's desktop client shows it in its dark theme. Throws on what it cannot draw yet. */
export function discordMessage(body: Body, reader: Reader): Html {
  const isPrivate = (body.flags & Flag.ephemeral) !== 0;
  const at = moment(Date.parse(body.timestamp) / 1000, 't', reader);
  return html`
<article class="message ${isPrivate ? 'whisper' : ''}">
  <div class="avatar">${icon}</div>
  <div class="content">
    <div class="who"><b>Convener</b> <span class="app">APP</span> <time>${at}</time></div>
    ${body.components.map((each) => drawn(each, reader))}
    ${isPrivate && html`<div class="only">${eye} Only you can see this • <a>Dismiss message</a></div>`}
  </div>
</article>`;
}

function drawn(part: Component, reader: Reader): Html {
  switch (part.type) {
    case Part.container:
      return html`<div class="container">${part.components?.map((each) => drawn(each, reader))}</div>`;
    case Part.textDisplay:
      return html`<div class="text">${markdownShown(part.content ?? '', reader)}</div>`;
    case Part.row:
      return html`<div class="row">${part.components?.map(control)}</div>`;
    default:
      throw new Error(`no drawing yet for Discord's component ${part.type}`);
  }
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger'];

function control({ type, style = 2, label, placeholder }: Component): Html {
  if (type === Part.stringSelect) return html`<span class="select">${placeholder ?? ''}<i>${chevron}</i></span>`;
  if (type !== Part.button) throw new Error(`no drawing yet for Discord's component ${type} in a row`);
  return html`<span class="button ${STYLES[style] ?? ''}">${label ?? ''}</span>`;
}
