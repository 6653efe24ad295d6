import type { Clock } from '../clock.ts';
import { type Html, html } from '../html.ts';
import { printed, type Reader, short, stamp } from '../moments.ts';
import { community } from '../sample.ts';
import type { View } from '../view.ts';
import { hidden } from './hidden.ts';

const readerOf = ({ first }: View): Reader => ({ zone: community.zone, language: first.reader.language });

export const clockTold = (clock: Clock, view: View): string =>
  view.first.words.clockMoved(printed(clock.now(), readerOf(view), 'full'));

/** The time in the community's zone, and the means to put it forward. */
export function clockFace(clock: Clock, view: View): Html {
  const { words } = view.first;
  const reader = readerOf(view);
  const at = clock.now();
  const next = clock.next();
  return html`
  <p class="now"><span class="muted">${words.clockNow}</span>
    <time datetime="${at.toISOString()}">${short(at, reader)}</time></p>
  <p class="muted next" id="clock-next">${next ? words.clockNext(stamp(next, reader)) : words.clockNothing}</p>
  <form method="post" action="/clock" data-live class="buttons">
    ${hidden(view, view.first)}
    <button class="button plain small" name="to" value="day">${words.clockDay}</button>
    <button class="button plain small" name="to" value="week">${words.clockWeek}</button>
    <button class="button plain small" name="to" value="next" aria-describedby="clock-next" ${!next && 'disabled'}>${words.clockToNext}</button>
  </form>`;
}
