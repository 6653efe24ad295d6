import { offered } from '../commands.ts';
import { type Html, html } from '../html.ts';
import type { Room } from '../room.ts';
import type { Pane, View } from '../view.ts';
import { hidden } from './hidden.ts';

/** What a newcomer is offered to begin with, where it is there and they may. */
const OFTEN = ['topics suggest', 'topics list', 'topics poll', 'faq search', 'speakers list', 'convener help'];

/** Where somebody says something to all who are there, or tells Convener what to do. */
export function composer(room: Room, view: View, pane: Pane): Html {
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
