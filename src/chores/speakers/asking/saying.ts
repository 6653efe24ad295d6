import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, lines } from '../../../kernel/field.ts';
import { coordinators, type Turn } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { said } from '../../../surface/message.ts';
import { rich } from '../../../surface/text.ts';
import { sayWhy, wantDate } from '../actions.ts';
import { otherDateWanted } from '../facts.ts';
import { notice } from '../office/step.ts';
import { isLive } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { changeSlot, type Seat, seatsAhead } from '../slots/store.ts';
import { localized, speakersVoice } from '../words.ts';
import { isSeat, ownSeat } from './answering.ts';
import { answered } from './receipts.ts';

const NOTE_LIMIT = 400;

/** The part that a form was opened for; of a command that was typed, the next one. */
async function seatMeant(turn: Turn, id: string | undefined): Promise<Seat | Answer> {
  if (id !== undefined) return ownSeat(turn, id);
  const { tx, community, actor, now } = turn;
  const [next] = await seatsAhead(tx, { community: community.id, member: actor.id, now });
  return next ? ownSeat(turn, next.slot.id) : whisper(said(speakersVoice(turn.language).line('swap.none')));
}

/** Would speak, but another day. The invitation stands meanwhile: coordinators may not find one. */
export const dateCommand = command({
  path: 'speakers date',
  summary: localized('date.summary'),
  fields: {
    note: lines({ label: localized('date.note'), hint: localized('date.note.hint'), max: NOTE_LIMIT }),
    turn: aside,
  },
  form: { title: localized('date.form'), submit: localized('date.submit') },
  run: async (turn, { note, turn: id }) => {
    const found = await seatMeant(turn, id);
    if (!isSeat(found)) return found;
    const { slot, call } = found;
    if (!isLive(slot) || slot.role !== 'speaker') return whisper(answered(turn.language, found));
    await changeSlot(turn.tx, slot.id, { otherDate: true });
    await refreshSlot(turn, slot.id);
    await turn.tell(otherDateWanted, { community: turn.community.id, call: call.id, by: slot.member, note });
    return whisper(
      said(speakersVoice(turn.language).line(`date.done.${slot.state === 'accepted' ? 'accepted' : 'invited'}`)),
    );
  },
});

/** A reason, after the one click that needed none. */
export const noteCommand = command({
  path: 'speakers note',
  summary: localized('note.summary'),
  fields: {
    note: lines({ label: localized('note.note'), hint: localized('note.note.hint'), max: NOTE_LIMIT }),
    turn: aside,
  },
  form: { title: localized('note.form'), submit: localized('note.submit') },
  run: async (turn, { note, turn: id }) => {
    const found = await seatMeant(turn, id);
    if (!isSeat(found)) return found;
    const { call, name } = found;
    const more = rich`${isolated(note)}`;
    await turn.post(coordinators, notice(turn.community.language, { call, kind: 'note', name, more }));
    return whisper(said(speakersVoice(turn.language).line('note.done')));
  },
});

export const dateByButton = pressed(wantDate, async (_turn, { turn }) => open(dateCommand, { turn: [turn] }), {
  opensForm: true,
});
export const whyByButton = pressed(sayWhy, async (_turn, { turn }) => open(noteCommand, { turn: [turn] }), {
  opensForm: true,
});
