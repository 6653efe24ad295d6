import { attribute, type Html, html } from '../html.ts';
import { directOf } from '../identity.ts';
import { directPlace, type Place, placesOf } from '../places.ts';
import type { Room } from '../room.ts';
import type { Person } from '../sample.ts';
import { type Pane, paneOf, panesOf, type View, writeView } from '../view.ts';

/** The most people who are named; of the others it is said how many they are. */
const NAMED = 5;

/** How much is new to somebody in a place, or without one in all of them, in words; empty where nothing is. */
export function unreadAt({ mail }: Room, { person, words }: Pane, at: Place | undefined): string {
  const places = at ? [at] : placesOf(person);
  const count = places.reduce((sum, { channel }) => sum + mail.unread(person.id, channel), 0);
  return count === 0 ? '' : words.unread(count);
}

/** Beside the name of a place or of somebody: how much is new there. The script keeps it up to date. */
export const badge = (room: Room, pane: Pane, at?: Place): Html => {
  const words = unreadAt(room, pane, at);
  return html`<span class="count" data-unread="${pane.side}-${at?.id ?? ''}" ${attribute('hidden', words === '')}>${words}</span>`;
};

const isShown = (view: View, { id }: Person): boolean => panesOf(view).some(({ person }) => person.id === id);

/** Those who are not shown and have been written to, each a way to what was written. Empty where nobody waits. */
export function waiting(room: Room, view: View): Html {
  const { words } = view.first;
  const others = room.mail.waiting().filter((each) => !isShown(view, each));
  if (others.length === 0) return html``;
  const rest = others.length - NAMED;
  return html`<p>${words.waiting}</p><ul>${others.slice(0, NAMED).map(
    (each) => html`
    <li><a href="/?${writeView(besideWith(view, each))}#b">${each.name}</a>
      <span class="count">${String(room.mail.unread(each.id, directOf(each.id)))}</span></li>`,
  )}</ul>${rest > 0 && html`<p><a href="/?${writeView(view)}&amp;pick=b">${words.waitingMore(rest)}</a></p>`}`;
}

const besideWith = (view: View, person: Person): View => ({
  ...view,
  second: paneOf('b', person, directPlace(person)),
});
