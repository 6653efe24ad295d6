import { randomUUID } from 'node:crypto';
import type { Reply } from '../../src/surface/platform.ts';
import type { Entry } from './board.ts';
import type { OpenForm } from './forms.ts';
import type { Deed } from './inbound.ts';
import type { Room } from './room.ts';

/** What is to happen on the page of whoever did something; what everyone sees reaches it like everyone's. */
export type Outcome =
  | { readonly kind: 'done' }
  /** To be shown to this page alone. */
  | { readonly kind: 'form'; readonly open: OpenForm };

/** What a reply answers. */
export interface Answered {
  readonly asked?: string;
  /** Whose control was pressed. */
  readonly pressed?: Entry;
}

const DONE: Outcome = { kind: 'done' };

/** Shows a reply where it belongs. A form refused is not among them: see `refuse`. */
export function show(room: Room, deed: Deed, { reply, ...to }: Answered & { readonly reply: Reply }): Outcome {
  const person = deed.pane.person.id;
  switch (reply.kind) {
    case 'form': {
      const id = randomUUID();
      room.forms.put(person, id, { form: reply.form, from: to.pressed?.id });
      return { kind: 'form', open: { form: reply.form, id } };
    }
    case 'replace':
      if (to.pressed?.to === person) return replace(room, deed, to.pressed, reply);
      return whisper(room, deed, { ...to, reply });
    case 'whisper':
      return whisper(room, deed, { ...to, reply });
    case 'done':
    case 'problems':
    case 'noted':
      return DONE;
  }
}

type Said = Reply & { readonly kind: 'whisper' | 'replace' };

function replace(room: Room, { event }: Deed, { id, body }: Entry, { message, language }: Said): Outcome {
  const asked = body.kind === 'answer' ? { asked: body.asked, below: body.below } : {};
  room.board.change(id, { cause: event, body: { kind: 'answer', message, language, ...asked } });
  return DONE;
}

/** An answer to a click, or to a form that it opened, stands below what was clicked, and the next one takes its place. */
function whisper(room: Room, { pane, event }: Deed, { asked, pressed, reply }: Answered & { reply: Said }): Outcome {
  const { board, clock } = room;
  const { message, language } = reply;
  const mine = board.all().filter((each) => each.to === pane.person.id);
  if (mine.some((each) => each.cause === event)) return DONE;
  const body = { kind: 'answer', message, language, asked, below: pressed?.id } as const;
  const before = pressed && mine.find((each) => each.body.kind === 'answer' && each.body.below === pressed.id);
  if (before) {
    board.change(before.id, { cause: event, body, at: clock.now() });
    return DONE;
  }
  board.add({
    channel: pane.place.channel,
    to: pane.person.id,
    at: clock.now(),
    cause: event,
    body,
    ...(pressed && { place: pressed.place + BELOW, under: pressed.under }),
  });
  return DONE;
}

/** Less than the step from one entry to the next, however many answers follow each other down. */
const BELOW = 1 / 1024;
