import { nameOf } from '../../../community/places.ts';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { job } from '../../../kernel/job.ts';
import { coordinators, type Turn, type Work } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { wantSwap } from '../actions.ts';
import { isSeat, ownSeat } from '../asking/answering.ts';
import { word } from '../asking/letters.ts';
import { answered } from '../asking/receipts.ts';
import { write } from '../asking/telling.ts';
import { listed } from '../naming.ts';
import { notice } from '../office/step.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { isLive } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { type Seat, seatById, seatsAhead } from '../slots/store.ts';
import { localized, speakersVoice } from '../words.ts';
import { offerCard } from './card.ts';
import { closesAt } from './model.ts';
import { offered, whichTurn } from './receipts.ts';
import { closeSwap, openSwap, openSwapOf, swapById } from './store.ts';
import { takersFor } from './takers.ts';

export const swapByButton = pressed(wantSwap, async (turn, { turn: id }) => {
  const found = await ownSeat(turn, id);
  return isSeat(found) ? offerAround(turn, found) : found;
});

export const swapCommand = command({
  path: 'speakers swap',
  summary: localized('swap.summary'),
  fields: {},
  run: async (turn) => {
    const { tx, community, actor, now } = turn;
    const ahead = await seatsAhead(tx, { community: community.id, member: actor.id, now });
    const mine = ahead.filter(({ slot, call }) => slot.role === 'speaker' && call.state === 'open');
    const [first, ...others] = mine;
    if (!first) return whisper(said(speakersVoice(turn.language).line('swap.none')));
    if (others.length > 0) return whisper(whichTurn(turn.language, mine));
    const found = await ownSeat(turn, first.slot.id);
    return isSeat(found) ? offerAround(turn, found) : found;
  },
});

/** Offers a turn to those who could take it, all at once: the first has it. */
async function offerAround(turn: Turn, seat: Seat): Promise<Answer> {
  const { slot, call, name } = seat;
  const voice = speakersVoice(turn.language);
  if (!isLive(slot) || slot.role !== 'speaker') return whisper(answered(turn.language, seat));
  const before = await openSwapOf(turn.tx, slot.id);
  if (before) return whisper(offered(turn.language, { until: before.closesAt, again: true }));
  const to = await takersFor(turn, seat);
  if (to.length === 0) return whisper(said(voice.line('swap.nobody-could')));
  const until = closesAt(turn.now, slot, call.startsAt);
  const { swap, offers } = await openSwap(turn.tx, {
    slot: slot.id,
    closesAt: until,
    community: turn.community.id,
    to,
  });
  for (const offer of offers) await turn.show({ to: 'member', member: offer.member }, offerCard, offer.id);
  await turn.later(closeJob, { swap: swap.id }, { at: until, key: swap.id });
  await refreshSlot(turn, slot.id);
  await tellOffered(turn, seat, {
    names: await namesOf(
      turn,
      to.map((each) => each.member),
    ),
    until,
  });
  await turn.record('speakers.swap', { call: call.id, offers: offers.length, name });
  return whisper(offered(turn.language, { until, again: false }));
}

const namesOf = async (work: Work, members: readonly Seat['slot']['member'][]): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const member of members) names.push(await nameOf(work.tx, member));
  return names;
};

async function tellOffered(
  work: Work,
  { call, name }: Seat,
  { names, until }: { readonly names: readonly string[]; readonly until: Date },
): Promise<void> {
  const { language } = work.community;
  const voice = speakersVoice(language);
  const more = voice.text('notice.swap.offered.more', { names: listed(voice, names), until: moment(until) });
  await work.post(coordinators, notice(language, { call, kind: 'swap.offered', name, more }));
}

/** Nobody took it in time: the turn stays whose it was. */
export const closeJob = job<{ readonly swap: string }>('speakers.swap-close', async (work, { swap: id }) => {
  await lockSpeakers(work.tx, work.community.id);
  const swap = await swapById(work.tx, id);
  if (swap?.state === 'open') await nobodyTook(work, id, swap.slot);
});

/** Only under `lockSpeakers`. */
export async function nobodyTook(work: Work, swap: string, slot: string): Promise<void> {
  for (const offer of await closeSwap(work.tx, swap, 'closed')) await work.refresh(offerCard, offer.id);
  await refreshSlot(work, slot);
  const seat = await seatById(work.tx, slot);
  if (!seat || !isLive(seat.slot)) return;
  const { call, name } = seat;
  await write(work, seat.slot.member, (language) => word(language, 'swap.nobody', seat));
  await work.post(coordinators, notice(work.community.language, { call, kind: 'swap.nobody', name }));
}
