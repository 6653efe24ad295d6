import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, controls, list, type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { comeBack, goAway, withdraw } from '../actions.ts';
import { command } from '../naming.ts';
import type { Seat } from '../slots/store.ts';
import { type SpeakersVoice, speakersVoice } from '../words.ts';

export function joined(
  language: Language,
  { how, topics }: { readonly how: 'new' | 'back' | 'changed'; readonly topics: string },
): Message {
  const voice = speakersVoice(language);
  const about = topics === '' ? voice.text('join.no-topics') : voice.text('join.about', { topics: isolated(topics) });
  return {
    headline: voice.line(`join.done.${how}`),
    blocks: [
      ...(how === 'new' ? [text(voice.text('join.text', { list: command('list') }))] : []),
      text(about),
      controls(goAway.button(voice.line('button.away'), {})),
    ],
  };
}

export function left(language: Language, ahead: readonly Seat[]): Message {
  const voice = speakersVoice(language);
  return {
    headline: voice.line('leave.done'),
    blocks: [text(voice.text('leave.text', { join: command('join') })), ...stillAhead(voice, ahead)],
  };
}

/** `lastDay` is the last day away; undefined until further notice. */
export function absent(
  language: Language,
  of: { readonly from: Date; readonly lastDay: Date | undefined; readonly meanwhile: readonly Seat[] },
): Message {
  const voice = speakersVoice(language);
  const from = moment(of.from, 'day');
  const told = of.lastDay
    ? voice.text('away.until', { from, to: moment(of.lastDay, 'day') })
    : voice.text('away.open', { from, join: command('join') });
  return {
    headline: voice.line('away.done'),
    blocks: [text(told), ...stillAhead(voice, of.meanwhile), controls(comeBack.button(voice.line('button.back'), {}))],
  };
}

/** What they are counted on for all the same, with a way out. */
function stillAhead(voice: SpeakersVoice, seats: readonly Seat[]): readonly Block[] {
  if (seats.length === 0) return [];
  const items = seats.map(({ call }) =>
    voice.text('swap.item', { title: named(call.title), at: moment(call.startsAt) }),
  );
  const accepted = seats.filter(({ slot }) => slot.state === 'accepted');
  const buttons = accepted.map(({ slot, call }) =>
    withdraw.button(voice.line('button.withdraw-this', { title: isolated(call.title) }), { turn: slot.id }),
  );
  return [
    text(voice.text('still.counted-on', { count: seats.length })),
    list(items),
    ...(buttons.length > 0 ? [controls(...buttons)] : []),
  ];
}
