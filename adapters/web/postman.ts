import { directOf } from './identity.ts';
import { unreadAt, waiting } from './pages/mail.ts';
import { placesOf } from './places.ts';
import type { Room } from './room.ts';
import { panesOf, type View } from './view.ts';

/** What a page is told of what is new elsewhere. */
interface Post {
  /** For the strip of those who are not shown. */
  readonly html: string;
  /** For the badges of those who are, by side and place. */
  readonly unread: Readonly<Record<string, string>>;
  /** For a screen reader. */
  readonly say: string;
}

/** Takes what stands on the page for read. */
export function look({ mail }: Room, view: View): void {
  for (const { person, place } of panesOf(view)) mail.read(person.id, place.channel);
}

/** Each time it is asked: what has changed since the last time, or undefined. Whatever is looked at has been read. */
export function mailFor(room: Room, view: View): () => Post | undefined {
  let told = '';
  let before: ReadonlyMap<string, number> | undefined;
  return () => {
    look(room, view);
    const people = room.mail.waiting();
    const counts = new Map(people.map(({ id }) => [id, room.mail.unread(id, directOf(id))]));
    const more = people.filter(({ id }) => before && (counts.get(id) ?? 0) > (before.get(id) ?? 0));
    before = counts;
    const unread = badgesIn(room, view);
    const now = JSON.stringify([[...counts], unread]);
    if (now === told) return undefined;
    told = now;
    const say = more.length > 0 ? view.first.words.mailFor(more.map(({ name }) => name)) : '';
    return { html: String(waiting(room, view)), unread, say };
  };
}

const badgesIn = (room: Room, view: View): Post['unread'] =>
  Object.fromEntries(
    panesOf(view).flatMap((pane) =>
      [undefined, ...placesOf(pane.person)].map((place) => [
        `${pane.side}-${place?.id ?? ''}`,
        unreadAt(room, pane, place),
      ]),
    ),
  );
