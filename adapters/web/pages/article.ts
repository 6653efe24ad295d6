import type { Entry } from '../board.ts';
import { type Html, html } from '../html.ts';
import { hue, initials, personById } from '../identity.ts';
import { printed, stamp } from '../moments.ts';
import { render } from '../render.ts';
import { pickKey, type Room } from '../room.ts';
import type { Pane, View } from '../view.ts';
import { hidden } from './hidden.ts';
import { entryId } from './ids.ts';
import { more } from './more.ts';

interface Seen {
  readonly view: View;
  readonly pane: Pane;
}

/** Who said what when, and what may be done with it. */
export function article(room: Room, entry: Entry, { view, pane }: Seen): Html {
  const { body, at, to } = entry;
  const { words, reader } = pane;
  const id = entryId(pane, entry);
  const time = html`<time datetime="${at.toISOString()}" title="${printed(at, reader, 'full')}">${stamp(at, reader)}</time>`;
  const edited = body.kind === 'message' && body.edited && html` <span class="muted">(${words.edited})</span>`;
  return html`<article aria-labelledby="${id}-who" tabindex="-1">
    ${face(entry)}
    <div class="content">
      <div class="top"><p class="who" id="${id}-who">${author(entry, pane)} ${time}${edited}</p>
        ${to === undefined && more(room, entry, { view, pane })}</div>
      ${to !== undefined && privacy(entry, pane)}
      ${contents(room, entry, { view, pane })}
      ${body.kind === 'answer' && dismissal(entry, { view, pane })}
    </div>
  </article>`;
}

function contents(room: Room, { id, body }: Entry, { view, pane }: Seen): Html | false {
  if (body.kind === 'gone') return false;
  const { person, words } = pane;
  if (body.kind === 'said') {
    const noted = html`<p class="noted"><span role="img" aria-label="${words.noted}" title="${words.noted}">✅</span></p>`;
    return html`<p class="words" dir="auto">${body.words}</p>${body.noted && noted}`;
  }
  return render(body.message, body.language, {
    pane,
    entry: id,
    fields: hidden(view, pane),
    picked: (action) => room.picks.get(person.id, pickKey(id, action)) ?? [],
  });
}

function face({ body }: Entry): Html {
  const by = body.kind === 'said' ? personById(body.by) : undefined;
  return by
    ? html`<span class="avatar hue-${hue(by)}" aria-hidden="true">${initials(by)}</span>`
    : html`<span class="avatar bot" aria-hidden="true"><span class="mark"></span></span>`;
}

function author({ body }: Entry, { words }: Pane): Html {
  if (body.kind !== 'said') return html`<strong>${words.convener}</strong>`;
  const by = personById(body.by);
  return html`<strong>${by?.name ?? body.by}</strong> <span class="muted">${by?.coalition ?? ''}</span>`;
}

function privacy({ body }: Entry, { words }: Pane): Html {
  const asked = body.kind === 'answer' && body.asked;
  return html`<p class="privacy">${words.onlyYou}${asked && html` · ${words.asked} <code>${asked}</code>`}</p>`;
}

const dismissal = ({ id }: Entry, { view, pane }: Seen): Html => html`
  <form method="post" action="/dismiss" data-live class="dismissal">
    ${hidden(view, pane)}<input type="hidden" name="entry" value="${id}">
    <button class="quiet" aria-describedby="${pane.side}-${id}-who">${pane.words.dismiss}</button>
  </form>`;
