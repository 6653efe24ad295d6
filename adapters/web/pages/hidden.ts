import { randomUUID } from 'node:crypto';
import { type Html, html } from '../html.ts';
import { type Pane, type View, writeView } from '../view.ts';

/** What every form sends along: on which page, as whom, and which click it is. */
export const hidden = (
  view: View,
  { side }: Pane,
): Html => html`<input type="hidden" name="view" value="${writeView(view)}"><input
  type="hidden" name="side" value="${side}"><input type="hidden" name="event" value="${randomUUID()}">`;
