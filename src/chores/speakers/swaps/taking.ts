import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import { coordinators, type Turn } from '../../../kernel/work.ts';
import { named } from '../../../surface/isolate.ts';
import { said } from '../../../surface/message.ts';
import { refuseOffer, takeOffer } from '../actions.ts';
import { fillUp, seat } from '../asking/confirming.ts';
import { word } from '../asking/letters.ts';
import { announce, write } from '../asking/telling.ts';
import { notice } from '../office/step.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { isLive } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { changeSlot, type Seat, seatById } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';
import { offerCard } from './card.ts';
import { dropSwap } from './dropping.ts';
import type { Offer, Swap } from './model.ts';
import { nobodyTook } from './offering.ts';
import { taken } from './receipts.ts';
import { changeOffer, closeSwap, offerById, offersOf, swapById } from './store.ts';

/** An offer to the actor that still stands, with both turns. */
interface Standing {
  readonly offer: Offer;
  readonly swap: Swap;
  readonly theirs: Seat;
  readonly mine: Seat | undefined;
}

async function standing(turn: Turn, id: string): Promise<Standing | Answer> {
  const voice = speakersVoice(turn.language);
  await lockSpeakers(turn.tx, turn.community.id);
  const offer = await offerById(turn.tx, id);
  const swap = offer && (await swapById(turn.tx, offer.swap));
  const theirs = swap && (await seatById(turn.tx, swap.slot));
  if (!offer || !theirs || theirs.call.community !== turn.community.id)
    return whisper(said(voice.line('refused.gone')));
  if (offer.member !== turn.actor.id) return whisper(said(voice.line('refused.not-yours-offer')));
  const mine = offer.slot === null ? undefined : await seatById(turn.tx, offer.slot);
  const found = { offer, swap, theirs, mine };
  const over = whyOver(found, turn.now);
  return over ? whisper(said(voice.line(over))) : found;
}

/** Why an offer stands no more; undefined where it does. */
function whyOver({ offer, swap, theirs, mine }: Standing, now: Date) {
  if (offer.state === 'taken') return 'offer.already';
  if (swap.state === 'taken') return 'offer.quicker';
  const stillTheirs = isLive(theirs.slot) && theirs.call.startsAt > now;
  const stillMine = offer.slot === null || (mine !== undefined && isLive(mine.slot));
  return swap.state === 'open' && offer.state === 'open' && stillTheirs && stillMine ? undefined : 'offer.over';
}

const stands = (found: Standing | Answer): found is Standing => 'swap' in found;

/** The first taker has it: both turns move, or the turn goes against a place in the order. */
export const takeByButton = pressed(takeOffer, async (turn, { offer: id }) => {
  const found = await standing(turn, id);
  if (!stands(found)) return found;
  const { offer, swap, theirs, mine } = found;
  await changeOffer(turn.tx, offer.id, 'taken');
  for (const other of await closeSwap(turn.tx, swap.id, 'taken')) await turn.refresh(offerCard, other.id);
  await turn.refresh(offerCard, offer.id);
  await leave(turn, theirs);
  if (mine) await leave(turn, mine);
  await sit(turn, theirs, turn.actor.id);
  if (mine) await sit(turn, mine, theirs.slot.member);
  await tell(turn, found);
  return whisper(taken(turn.language, theirs, mine));
});

async function leave(turn: Turn, { slot }: Seat): Promise<void> {
  await changeSlot(turn.tx, slot.id, { state: 'swapped', answeredAt: turn.now });
  await dropSwap(turn, slot.id);
  await refreshSlot(turn, slot.id);
}

async function sit(turn: Turn, { call }: Seat, member: Seat['slot']['member']): Promise<void> {
  await seat(turn, call, { member, how: 'swap' });
  await fillUp(turn, call);
  await announce(turn, call.id);
}

/** With a turn in exchange, its card tells them; without, they are told that they stand in the order again. */
async function tell(turn: Turn, { theirs, mine }: Standing): Promise<void> {
  const { name } = turn.actor;
  const { call, slot } = theirs;
  if (!mine) await write(turn, slot.member, (language) => word(language, 'swap.over', { call, name }));
  const { language } = turn.community;
  const voice = speakersVoice(language);
  const both = { name: named(name), other: named(theirs.name) };
  const more = mine
    ? voice.text('notice.swapped.turn', { ...both, mine: named(mine.call.title) })
    : voice.text('notice.swapped.place', both);
  await turn.post(coordinators, notice(language, { call, kind: 'swapped', name, more }));
  await turn.record('speakers.swapped', { call: call.id, from: slot.member, to: turn.actor.id });
}

export const refuseByButton = pressed(refuseOffer, async (turn, { offer: id }) => {
  const found = await standing(turn, id);
  if (!stands(found)) return found;
  await changeOffer(turn.tx, id, 'refused');
  await turn.refresh(offerCard, id);
  const left = (await offersOf(turn.tx, found.swap.id)).filter((each) => each.state === 'open');
  if (left.length === 0) await nobodyTook(turn, found.swap.id, found.swap.slot);
  return whisper(said(speakersVoice(turn.language).line('offer.thanks')));
});
