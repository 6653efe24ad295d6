import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, list, type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { wantSwap } from '../actions.ts';
import type { Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';

export function offered(
  language: Language,
  { until, again }: { readonly until: Date; readonly again: boolean },
): Message {
  const voice = speakersVoice(language);
  return {
    headline: voice.line(again ? 'swap.offered.again' : 'swap.offered'),
    blocks: [text(voice.text('swap.offered.text', { until: moment(until) }))],
  };
}

/** Asks which of somebody's turns is meant. */
export function whichTurn(language: Language, seats: readonly Seat[]): Message {
  const voice = speakersVoice(language);
  const items = seats.map(({ call }) =>
    voice.text('swap.item', { title: named(call.title), at: moment(call.startsAt) }),
  );
  const buttons = seats.map(({ slot, call }) =>
    wantSwap.button(voice.line('button.swap-this', { title: isolated(call.title) }), { turn: slot.id }),
  );
  return { headline: voice.line('swap.which'), blocks: [list(items), controls(...buttons)] };
}

/** It is yours; `mine` is what was given for it. */
export function taken(language: Language, theirs: Seat, mine: Seat | undefined): Message {
  const voice = speakersVoice(language);
  const told = { title: named(theirs.call.title), at: moment(theirs.call.startsAt), name: named(theirs.name) };
  const gave = mine
    ? voice.text('swap.taken.turn', { name: named(theirs.name), mine: named(mine.call.title) })
    : voice.text('swap.taken.place', { name: named(theirs.name) });
  return {
    headline: voice.line('swap.taken', { title: isolated(theirs.call.title) }),
    blocks: [text(voice.text('swap.taken.text', told)), text(gave)],
  };
}
