import { type Html, html } from '../html.ts';
import type { Room } from '../room.ts';
import { panesOf, type View, writeView } from '../view.ts';
import { clockFace } from './clock.ts';
import { brand, page } from './page.ts';
import { type Opened, paneIn } from './pane.ts';

/** One person's view, or two side by side, with the clock above. */
export function live(room: Room, view: View, opened?: Opened): Html {
  const { words, reader, person, channel } = view.first;
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
${view.second && tabs(view)}
<main class="${view.second ? 'two' : 'one'}">
  ${panesOf(view).map((pane) => paneIn(room, view, pane, opened))}
  ${!view.second && tries(view)}
</main>`;
  const title = `${words.paneOf(person.name, channel.id)} · ${words.title}`;
  return page({ language: reader.language, title, data, looks: 'live', body });
}

/** On a narrow screen one pane is shown at a time. */
const tabs = (view: View): Html => html`
<div class="tabs" role="group" aria-label="${view.first.words.panes}">${panesOf(view).map(
  ({ side, person }) =>
    html`<button type="button" data-shows="${side}" aria-pressed="${String(side === 'a')}">${person.name}</button>`,
)}</div>`;

const tries = ({ first: { words } }: View): Html => html`
<aside class="tries" aria-labelledby="tries">
  <h2 id="tries">${words.tryTitle}</h2>
  <ol>${words.tries.map((each) => html`<li>${each}</li>`)}</ol>
</aside>`;
