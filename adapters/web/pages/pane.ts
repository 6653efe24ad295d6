import { offered } from '../commands.ts';
import { formIn, type OpenForm } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { hue, initials } from '../identity.ts';
import type { Room } from '../room.ts';
import { channels, sectors } from '../sample.ts';
import { inChannel, type Pane, type View, writeView } from '../view.ts';
import { entryIn, isIn } from './entry.ts';
import { hidden } from './hidden.ts';

/** What a newcomer is offered to begin with, where it is there and they may. */
const OFTEN = ['topics suggest', 'topics list', 'topics poll', 'convener help'];

export interface Opened {
  readonly pane: Pane;
  readonly open: OpenForm;
}

/** One person's view of one channel. `opened` is a form to begin with, where no script is there to fetch it. */
export function paneIn(room: Room, view: View, pane: Pane, opened: Opened | undefined): Html {
  const { side, person, channel, words, reader } = pane;
  return html`
<section class="pane" id="${side}" lang="${reader.language}" aria-labelledby="${side}-title" data-side="${side}">
  ${heading(view, pane)}
  <div class="feed" id="${side}-feed" tabindex="0" role="region" aria-label="${words.conversation(channel.id)}">
    <div class="about"><p><strong>#${channel.id}</strong></p><p class="muted">${channel.about[reader.language]}</p></div>
    <ol class="entries">${entries(room, view, pane)}</ol>
  </div>
  ${composer(room, view, pane)}
  <dialog id="${side}-dialog" aria-labelledby="${side}-form-title" ${opened?.pane.side === side && 'open'}>${
    opened?.pane.side === side && formIn(pane, hidden(view, pane), opened.open)
  }</dialog>
  <p class="hush" role="status" id="${side}-status"></p>
  <span hidden data-person="${person.id}"></span>
</section>`;
}

const entries = (room: Room, view: View, pane: Pane): readonly Html[] =>
  room.board
    .all()
    .filter((each) => isIn(each, pane) && each.body.kind !== 'gone')
    .toSorted((a, b) => a.place - b.place)
    .map((each) => entryIn(room, each, { view, pane }));

function heading(view: View, pane: Pane): Html {
  const { side, person, words, reader, channel } = pane;
  return html`
  <header class="head">
    <span class="avatar hue-${hue(person)}" aria-hidden="true">${initials(person)}</span>
    <div class="who">
      <h2 id="${side}-title"><span class="hush">${words.you}</span> ${person.name}
        ${person.admin && html`<span class="badge">${words.coordinator}</span>`}</h2>
      <p class="muted">${sectors[person.sector][reader.language]} · ${person.coalition}</p>
    </div>
    <nav class="channels" aria-label="${words.channels}">${channels.map(
      (each) =>
        html`<a href="/?${writeView(inChannel(view, side, each))}" ${each.id === channel.id && html`aria-current="page"`}>#${each.id}</a>`,
    )}</nav>
    <p class="switch">
      <a class="quiet" href="/?${writeView(view)}&amp;pick=${side}">${words.change}</a>
      ${!view.second && html`<a class="quiet" href="/?${writeView(view)}&amp;pick=b">${words.beside}</a>`}
      ${side === 'b' && html`<a class="quiet" href="/?${writeView({ ...view, second: undefined })}">${words.close}<span class="hush"> ${person.name}</span></a>`}
    </p>
  </header>`;
}

function composer(room: Room, view: View, pane: Pane): Html {
  const { side, words, person } = pane;
  const commands = offered(room.inbox?.commands ?? [], person).map(({ path }) => path.join(' '));
  const often = OFTEN.filter((each) => commands.includes(each));
  return html`
  <form method="post" action="/say" data-live class="composer" autocomplete="off">
    ${hidden(view, pane)}
    <div class="line">
      <label class="hush" for="${side}-line">${words.composer}</label>
      <input id="${side}-line" name="text" type="text" class="input" placeholder="${words.composerPlaceholder}"
        aria-describedby="${side}-hint" data-suggestions="${side}-suggestions" data-count="${side}-count" spellcheck="true" enterkeyhint="send">
      <button class="button primary">${words.send}</button>
      <ul id="${side}-suggestions" class="suggestions" role="listbox" aria-label="${words.suggestions}" hidden></ul>
    </div>
    <p class="hush" id="${side}-hint">${words.composerHint}</p>
    <p class="hush" role="status" id="${side}-count"></p>
    <p class="often"><span class="hush">${words.quick}</span>${often.map(
      (each) => html`<button class="quiet" name="text" value="/${each}" data-often>/${each}</button>`,
    )}</p>
  </form>`;
}
