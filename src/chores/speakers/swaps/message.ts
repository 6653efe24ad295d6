import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { refuseOffer, takeOffer } from '../actions.ts';
import type { Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';
import type { Offer, Swap } from './model.ts';

export interface Offered {
  readonly offer: Offer;
  readonly swap: Swap;
  /** The turn to be had, and the one to be given for it. */
  readonly theirs: Seat;
  readonly mine: Seat | undefined;
}

/** A turn that one member could take, while it is to be had. */
export function offerMessage(language: Language, { offer, swap, theirs, mine }: Offered): Message {
  const voice = speakersVoice(language);
  const asked = { name: named(theirs.name), title: named(theirs.call.title), at: moment(theirs.call.startsAt) };
  const headline = voice.line('offer.headline', { name: isolated(theirs.name) });
  if (offer.state !== 'open') return { headline, blocks: [text(voice.text(`offer.${offer.state}`, asked))] };
  const exchange = mine
    ? voice.text('offer.turn', { ...asked, mine: named(mine.call.title), day: moment(mine.call.startsAt) })
    : voice.text('offer.place', asked);
  const id = { offer: offer.id };
  return {
    headline,
    blocks: [
      text(exchange),
      text(voice.text('offer.until', { until: moment(swap.closesAt) })),
      controls(
        takeOffer.button(voice.line('button.take'), id, 'primary'),
        refuseOffer.button(voice.line('button.refuse'), id),
      ),
    ],
  };
}
