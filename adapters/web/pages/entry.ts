import type { Entry } from '../board.ts';
import { type Html, html } from '../html.ts';
import { personById } from '../identity.ts';
import type { Room } from '../room.ts';
import { isAnswer, standsAlone } from '../threads.ts';
import type { Pane, View } from '../view.ts';
import { article } from './article.ts';
import { entryId } from './ids.ts';
import { answerBox, thread } from './thread.ts';

/** Whether somebody sees an entry from where they are. */
export const isIn = ({ channel, to }: Entry, { person, place }: Pane): boolean =>
  channel === place.channel && (to === undefined || to === person.id);

/** What a screen reader is told when an entry comes. */
export function spoken({ body, to }: Entry, { words }: Pane): string {
  if (body.kind === 'gone') return '';
  if (body.kind === 'said') return words.said(personById(body.by)?.name ?? body.by, body.words);
  return words.said(to === undefined ? words.convener : words.onlyYou, body.message.headline);
}

export interface Seen {
  readonly view: View;
  readonly pane: Pane;
  /** What stands under it, in order. */
  readonly answers: readonly Entry[];
}

/** One entry of the feed, or of a thread. An entry that stands alone has its thread in it, and a box to answer it. */
export function entryIn(room: Room, entry: Entry, { view, pane, answers }: Seen): Html {
  if (entry.body.kind === 'gone') return html``;
  const answerable = standsAlone(room.board, entry) && isAnswer(entry);
  const shown = answers.map((each) => entryIn(room, each, { view, pane, answers: [] }));
  const looks = entry.to === undefined ? 'public' : 'private';
  return html`<li id="${entryId(pane, entry)}" class="entry ${looks}" data-place="${entry.place}" data-cause="${entry.cause}">
  ${article(room, entry, { view, pane })}
  ${answerable && thread(shown, answers.filter(isAnswer).length, pane)}
  ${answerable && answerBox(entry, { view, pane })}
</li>`;
}

/** All that somebody sees from where they are, each thread within what it answers. */
export function entriesIn(room: Room, view: View, pane: Pane): readonly Html[] {
  const seen = room.board
    .all()
    .filter((each) => isIn(each, pane) && each.body.kind !== 'gone')
    .toSorted((a, b) => a.place - b.place);
  const answers = Map.groupBy(seen, ({ under }) => under);
  return seen
    .filter((each) => standsAlone(room.board, each))
    .map((each) => entryIn(room, each, { view, pane, answers: answers.get(each.id) ?? [] }));
}
