import { listed as memberOf } from '../../../community/roster.ts';
import { type Card, card } from '../../../kernel/card.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, controls, facts, list, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich } from '../../../surface/text.ts';
import { accept, decline, withdraw } from '../actions.ts';
import { listed } from '../naming.ts';
import { type SpeakersVoice, speakersVoice } from '../words.ts';
import type { CHECKLIST_DAYS } from './model.ts';
import { type Seat, seatById, seatsOf } from './store.ts';

/** An invitation waits for an answer; its id is the slot's. */
export const reminderCard = card('speakers.reminder', async ({ tx, language }, id) => {
  const seat = await seatById(tx, id);
  return seat && reminder((await memberOf(tx, seat.slot.member))?.language ?? language, seat);
});

const check = (name: string): Card =>
  card(name, async ({ tx, language }, id) => {
    const seat = await seatById(tx, id);
    if (!seat) return undefined;
    const seats = (await seatsOf(tx, seat.call.id)).filter(({ slot }) => slot.id !== id && slot.state === 'accepted');
    const along = seats.filter(({ slot }) => slot.role !== 'backup');
    const backup = seats.find(({ slot }) => slot.role === 'backup');
    return checklist((await memberOf(tx, seat.slot.member))?.language ?? language, { seat, along, backup });
  });

/** What to think of before one speaks, by the days that are left. */
export const checklistCards: Readonly<Record<(typeof CHECKLIST_DAYS)[number], Card>> = {
  7: check('speakers.check-7'),
  1: check('speakers.check-1'),
};

function reminder(language: Language, { slot, call }: Seat): Message {
  const voice = speakersVoice(language);
  const title = isolated(call.title);
  if (slot.state !== 'invited') {
    return { headline: voice.line('past.headline', { title }), blocks: [text(voice.text('remind.over'))] };
  }
  const asked = { title: named(call.title), at: moment(call.startsAt), by: moment(slot.confirmBy) };
  const turn = { turn: slot.id };
  return {
    headline: voice.line('remind.headline', { title }),
    blocks: [
      text(voice.text('remind.text', asked)),
      controls(
        accept.button(voice.line(slot.anew ? 'button.suits' : 'button.accept.speaker'), turn, 'primary'),
        decline.button(voice.line(slot.anew ? 'button.cannot' : 'button.decline'), turn),
      ),
    ],
  };
}

interface Prepared {
  readonly seat: Seat;
  readonly along: readonly Seat[];
  readonly backup: Seat | undefined;
}

function checklist(language: Language, prepared: Prepared): Message {
  const voice = speakersVoice(language);
  const { slot, call } = prepared.seat;
  const title = isolated(call.title);
  if (slot.state !== 'accepted' || call.state !== 'open') {
    const over = slot.state === 'held' ? 'check.held' : 'check.over';
    return { headline: voice.line('past.headline', { title }), blocks: [text(voice.text(over))] };
  }
  const button = withdraw.button(voice.line('button.withdraw'), { turn: slot.id });
  return {
    headline: voice.line(`check.${slot.role}`, { title }),
    blocks: [when(voice, prepared), preparation(voice, prepared), controls(button)],
  };
}

function when(voice: SpeakersVoice, { seat, along }: Prepared): Block {
  const names = along.map((each) => each.name);
  const others = names.length > 0 ? [{ label: voice.line('fact.with'), value: rich`${listed(voice, names)}` }] : [];
  return facts([{ label: voice.line('fact.when'), value: rich`${moment(seat.call.startsAt)}` }, ...others]);
}

function preparation(voice: SpeakersVoice, { seat: { slot, call }, backup }: Prepared): Block {
  const link = call.link ? [voice.text('check.link')] : [];
  switch (slot.role) {
    case 'backup':
      return note(voice.text('check.backup.note'));
    case 'co':
      return list([voice.text('check.shared'), ...link, voice.text('check.co.cannot')]);
    case 'speaker': {
      const cannot = backup
        ? voice.text('check.backup-known', { name: named(backup.name) })
        : voice.text('check.cannot');
      return list([voice.text('check.sentence'), voice.text('check.minutes'), ...link, cannot]);
    }
  }
}
