import type { Entry } from '../board.ts';
import { type Html, html } from '../html.ts';
import type { Room } from '../room.ts';
import type { Pane, View } from '../view.ts';
import { hidden } from './hidden.ts';
import { entryId } from './ids.ts';

/** The menu at an entry: what Convener offers to do with any message. The browser opens and closes it, with no script. */
export function more(
  { inbox }: Room,
  entry: Entry,
  { view, pane }: { readonly view: View; readonly pane: Pane },
): Html | false {
  const offered = inbox?.shortcuts ?? [];
  if (offered.length === 0) return false;
  const { words, reader } = pane;
  const id = entryId(pane, entry);
  return html`<button type="button" class="dots" popovertarget="${id}-more" aria-describedby="${id}-who" title="${words.more}">
    <span aria-hidden="true">⋯</span><span class="hush">${words.more}</span></button>
  <div class="more" id="${id}-more" popover>
    <form method="post" action="/shortcut" data-live>
      ${hidden(view, pane)}<input type="hidden" name="entry" value="${entry.id}">
      ${offered.map(({ name, label }) => html`<button name="shortcut" value="${name}">${label[reader.language]}</button>`)}
    </form>
  </div>`;
}
