import { formIn, type OpenForm } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { hue, initials } from '../identity.ts';
import { type Place, placesOf } from '../places.ts';
import type { Room } from '../room.ts';
import { sectors } from '../sample.ts';
import { inPlace, type Pane, type View, writeView } from '../view.ts';
import { composer } from './composer.ts';
import { entriesIn } from './entry.ts';
import { hidden } from './hidden.ts';
import { badge } from './mail.ts';

export interface Opened {
  readonly pane: Pane;
  readonly open: OpenForm;
}

/** One person's view of one channel. `opened` is a form to begin with, where no script is there to fetch it. */
export function paneIn(room: Room, view: View, pane: Pane, opened: Opened | undefined): Html {
  const { side, person, place, words, reader } = pane;
  const name = place.name[reader.language];
  return html`
<section class="pane" id="${side}" lang="${reader.language}" aria-labelledby="${side}-title" data-side="${side}">
  ${heading(room, view, pane)}
  <div class="feed" id="${side}-feed" tabindex="0" role="region" aria-label="${words.conversation(name)}">
    <div class="about"><p><strong>${name}</strong></p><p class="muted">${place.about[reader.language]}</p></div>
    <ol class="entries">${entriesIn(room, view, pane)}</ol>
  </div>
  ${composer(room, view, pane)}
  <dialog id="${side}-dialog" aria-labelledby="${side}-form-title" ${opened?.pane.side === side && 'open'}>${
    opened?.pane.side === side && formIn(pane, hidden(view, pane), opened.open)
  }</dialog>
  <p class="hush" role="status" id="${side}-status"></p>
  <span hidden data-person="${person.id}"></span>
</section>`;
}

function heading(room: Room, view: View, pane: Pane): Html {
  const { side, person, words, reader } = pane;
  return html`
  <header class="head">
    <span class="avatar hue-${hue(person)}" aria-hidden="true">${initials(person)}</span>
    <div class="who">
      <h2 id="${side}-title"><span class="hush">${words.you}</span> ${person.name}
        ${person.admin && html`<span class="badge">${words.coordinator}</span>`}</h2>
      <p class="muted">${sectors[person.sector][reader.language]} · ${person.coalition}</p>
    </div>
    <p class="switch">
      <a class="quiet" href="/?${writeView(view)}&amp;pick=${side}">${words.change}</a>
      ${!view.second && html`<a class="quiet" href="/?${writeView(view)}&amp;pick=b">${words.beside}</a>`}
      ${side === 'b' && html`<a class="quiet" href="/?${writeView({ ...view, second: undefined })}">${words.close}<span class="hush"> ${person.name}</span></a>`}
    </p>
    <nav class="channels" aria-label="${words.channels}">${placesOf(person).map((each) => way(room, { view, pane }, each))}</nav>
  </header>`;
}

function way(room: Room, { view, pane }: { readonly view: View; readonly pane: Pane }, to: Place): Html {
  const { side, place, reader } = pane;
  const here = to.id === place.id && html`aria-current="page"`;
  return html`<a href="/?${writeView(inPlace(view, side, to))}#${side}" ${here}>${to.name[reader.language]} ${badge(room, pane, to)}</a>`;
}
