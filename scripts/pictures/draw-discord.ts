import { type Html, html } from '../../adapters/web/html.ts';
import type { Body } from '../../test/fake/discord/bodies.ts';
import type { SeenEvent } from '../../test/fake/discord/events.ts';
import { Flag } from '../../test/fake/discord/numbers.ts';
import { moment } from '../../test/fake/discord/reading/moments.ts';
import { discordPart } from './draw-discord-parts.ts';
import { calendar, eye, face, icon, pin } from './drawn.ts';
import type { Screen } from './screen.ts';

/** A message as Discord's desktop client shows it in its dark theme. Throws on what it cannot draw yet. */
export function discordMessage(body: Body, screen: Screen): Html {
  const isPrivate = (body.flags & Flag.ephemeral) !== 0;
  const by = writer(body, screen);
  const at = moment(Date.parse(body.timestamp) / 1000, 't', screen);
  return html`
<article class="message ${isPrivate ? 'whisper' : ''}">
  ${answered(body, screen)}
  <div class="avatar">${by.picture}</div>
  <div class="content">
    <div class="who">${by.name} <time>${at}</time></div>
    ${body.content !== '' && html`<p>${body.content}</p>`}
    ${body.components.map((each) => discordPart(each, screen))}
    ${isPrivate && html`<div class="only">${eye} Only you can see this • <a>Dismiss message</a></div>`}
  </div>
</article>`;
}

function writer(
  { author }: Body,
  { nameOf }: Screen,
): { readonly picture: Html; readonly name: Html; readonly plain: string } {
  if ('bot' in author)
    return { picture: icon, name: html`<b>Convener</b> <span class="app">APP</span>`, plain: 'Convener' };
  const plain = nameOf(author.id);
  return { picture: face(plain), name: html`<b>${plain}</b>`, plain };
}

/** The line above a reply. Of a message that is made of components Discord quotes nothing. */
function answered(body: Body, screen: Screen): Html | false {
  const to = body['referenced_message'] as Body | undefined;
  if (!to) return false;
  const by = writer(to, screen);
  const quoted = to.content === '' ? html`<i>Click to see attachment</i>` : html`${to.content}`;
  return html`<div class="answered"><span class="bow"></span><span class="by">${by.picture}</span><b>${by.plain}</b> ${quoted}</div>`;
}

/** An entry of a server's events, as its list shows it. */
export function discordEvent(event: SeenEvent, screen: Screen): Html {
  const at = event.startsAt.getTime() / 1000;
  const day = new Intl.DateTimeFormat(screen.locale, {
    timeZone: screen.zone,
    ...{ weekday: 'short', month: 'short', day: 'numeric' },
  }).format(event.startsAt);
  return html`
<section class="event">
  <div class="at">${calendar} ${day} · ${moment(at, 't', screen)}</div>
  <h2>${event.name}</h2>
  <p>${event.description ?? ''}</p>
  <div class="place">${pin} ${event.place}</div>
  <div class="row"><span class="button">Share</span><span class="button">Interested</span></div>
</section>`;
}

/** The line above what is drawn: all of it stands in one channel. */
export const discordBar = html`<div class="bar"><span>#</span>safecities</div>`;
