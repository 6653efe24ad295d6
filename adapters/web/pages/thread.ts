import type { Entry } from '../board.ts';
import { attribute, type Html, html } from '../html.ts';
import { ANSWERS } from '../limits.ts';
import type { Pane, View } from '../view.ts';
import { hidden } from './hidden.ts';
import { entryId } from './ids.ts';

/** What was answered, set in; folded up where it is long. It is there, though hidden, before anybody has answered. */
export const thread = (answers: readonly Html[], count: number, pane: Pane): Html => html`
  <details class="thread" ${attribute('hidden', count === 0)} ${attribute('open', count <= ANSWERS)}>
    <summary>${pane.words.answers(count)}</summary>
    <ol class="entries">${answers}</ol>
  </details>`;

/** Where an entry is answered; anybody who is there reads it. */
export function answerBox(entry: Entry, { view, pane }: { readonly view: View; readonly pane: Pane }): Html {
  const { words } = pane;
  const id = entryId(pane, entry);
  return html`
  <details class="answer">
    <summary aria-describedby="${id}-who">${words.answer}</summary>
    <form method="post" action="/answer" data-live class="line" autocomplete="off">
      ${hidden(view, pane)}<input type="hidden" name="entry" value="${entry.id}">
      <label class="hush" for="${id}-answer">${words.answerLine}</label>
      <input id="${id}-answer" name="text" type="text" class="input"
        aria-describedby="${id}-who" spellcheck="true" enterkeyhint="send">
      <button class="button plain">${words.send}</button>
    </form>
  </details>`;
}
