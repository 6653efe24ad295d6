import { type Html, html } from '../html.ts';
import { look } from '../postman.ts';
import type { Room } from '../room.ts';
import { panesOf, type View, writeView } from '../view.ts';
import { clockFace } from './clock.ts';
import { badge, waiting } from './mail.ts';
import { brand, page } from './page.ts';
import { type Opened, paneIn } from './pane.ts';

/** One person's view, or two side by side, with the clock above. Whoever looks at their direct messages has read them. */
export function live(room: Room, view: View, opened?: Opened): Html {
  look(room, view);
  const { words, reader, person, place } = view.first;
  const data = html`data-view="${writeView(view)}" data-boot="${room.boot}" data-since="${room.board.version()}"
    data-lost="${words.lost}" data-unanswered="${words.unanswered}"`;
  const body = html`
<a class="skip" href="#a-feed">${words.skip}</a>
<header class="bar">
  <h1>${brand(reader.language)}</h1>
  <section class="clock" id="clock" aria-label="${words.clock}" data-moves="${room.clock.moves()}">${clockFace(room.clock, view)}</section>
  <p class="banner" role="status" id="banner"></p>
  <noscript><p class="banner">${words.noScript}</p></noscript>
</header>
<nav class="mail" id="mail" aria-label="${words.waitingName}">${waiting(room, view)}</nav>
${view.second && tabs(room, view)}
<main class="${view.second ? 'two' : 'one'}">
  ${panesOf(view).map((pane) => paneIn(room, view, pane, opened))}
  ${!view.second && tries(view)}
</main>`;
  const title = `${person.name} · ${place.name[reader.language]} · ${words.title}`;
  return page({ language: reader.language, title, data, looks: 'live', body });
}

/** On a narrow screen one pane is shown at a time. */
const tabs = (room: Room, view: View): Html => html`
<div class="tabs" role="group" aria-label="${view.first.words.panes}">${panesOf(view).map(
  (pane) =>
    html`<button type="button" data-shows="${pane.side}" aria-pressed="${String(pane.side === 'a')}">${pane.person.name} ${badge(room, pane)}</button>`,
)}</div>`;

const tries = ({ first: { words } }: View): Html => html`
<aside class="tries" aria-labelledby="tries">
  <h2 id="tries">${words.tryTitle}</h2>
  <ol>${words.tries.map((each) => html`<li>${each}</li>`)}</ol>
</aside>`;
