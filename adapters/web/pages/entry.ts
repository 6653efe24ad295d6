import type { Entry } from '../board.ts';
import { type Html, html } from '../html.ts';
import { directOf, hue, initials, personById } from '../identity.ts';
import { printed, stamp } from '../moments.ts';
import { render } from '../render.ts';
import { pickKey, type Room } from '../room.ts';
import type { Pane, View } from '../view.ts';
import { hidden } from './hidden.ts';

/** Whether somebody sees an entry in their view of a channel; what is sent to them directly is shown in all. */
export const isIn = ({ channel, to }: Entry, { person, channel: shown }: Pane): boolean =>
  (channel === shown.id || channel === directOf(person.id)) && (to === undefined || to === person.id);

export const entryId = ({ side }: Pane, { id }: Pick<Entry, 'id'>): string => `${side}-${id}`;

/** What a screen reader is told when an entry comes. */
export function spoken({ body, ...entry }: Entry, { words, person }: Pane): string {
  if (body.kind === 'gone') return '';
  if (body.kind === 'said') return words.said(personById(body.by)?.name ?? body.by, body.words);
  const who = isPrivate({ ...entry, body }, person.id) ? words.onlyYou : words.convener;
  return words.said(who, body.message.headline);
}

const isPrivate = ({ to, channel }: Entry, person: string): boolean => to !== undefined || channel === directOf(person);

export function entryIn(room: Room, entry: Entry, { view, pane }: { readonly view: View; readonly pane: Pane }): Html {
  const { body, at } = entry;
  if (body.kind === 'gone') return html``;
  const { words, reader, person } = pane;
  const id = entryId(pane, entry);
  const mine = isPrivate(entry, person.id);
  const time = html`<time datetime="${at.toISOString()}" title="${printed(at, reader, 'full')}">${stamp(at, reader)}</time>`;
  const edited = body.kind === 'message' && body.edited && html` <span class="muted">(${words.edited})</span>`;
  return html`<li id="${id}" class="entry ${mine ? 'private' : 'public'}" data-place="${entry.place}" data-cause="${entry.cause}">
  <article aria-labelledby="${id}-who" tabindex="-1">
    ${face(entry)}
    <div class="content">
      <p class="who" id="${id}-who">${author(entry, pane)} ${time}${edited}</p>
      ${mine && privacy(entry, pane)}
      ${
        body.kind === 'said'
          ? html`<p class="words" dir="auto">${body.words}</p>`
          : render(body.message, body.language, {
              pane,
              entry: entry.id,
              fields: hidden(view, pane),
              picked: (action) => room.picks.get(person.id, pickKey(entry.id, action)) ?? [],
            })
      }
      ${body.kind === 'answer' && dismissal(entry, { view, pane })}
    </div>
  </article>
</li>`;
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

function privacy({ body, channel }: Entry, { words, person }: Pane): Html {
  const asked = body.kind === 'answer' && body.asked;
  const whose = channel === directOf(person.id) && body.kind === 'message' ? words.direct : words.onlyYou;
  return html`<p class="privacy">${whose}${asked && html` · ${words.asked} <code>${asked}</code>`}</p>`;
}

const dismissal = ({ id }: Entry, { view, pane }: { readonly view: View; readonly pane: Pane }): Html => html`
  <form method="post" action="/dismiss" data-live class="dismissal">
    ${hidden(view, pane)}<input type="hidden" name="entry" value="${id}">
    <button class="quiet" aria-describedby="${pane.side}-${id}-who">${pane.words.dismiss}</button>
  </form>`;
