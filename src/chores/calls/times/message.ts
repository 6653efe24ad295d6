import type { Language } from '../../../surface/identity.ts';
import { type Block, controls, type Message, note, numbered, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import type { Call } from '../model.ts';
import { titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { markTimes } from './actions.ts';
import type { Reason } from './choice.ts';
import type { Dating } from './datings.ts';
import type { Tally } from './votes.ts';

/** All that everyone sees of a search for a date. */
export interface Shown {
  readonly call: Call;
  readonly dating: Dating;
  readonly slots: readonly Tally[];
  /** How many members have answered. */
  readonly voters: number;
  /** Whether somebody is to speak or said that they could, so that it counts when they cannot. */
  readonly speaking: boolean;
}

/** The search with the answers as they stand, or with what came of it. Never names who said what. */
export function timesMessage(language: Language, shown: Shown): Message {
  const voice = callsVoice(language);
  const blocks = shown.dating.closedAt === null ? open(voice, shown) : closed(voice, shown);
  return { headline: voice.line('times.card', { title: titleOf(voice, shown.call) }), blocks };
}

const open = (voice: CallsVoice, { dating, slots, voters, speaking }: Shown): readonly Block[] => [
  text(voice.text('times.card.how')),
  numbered(slots.map((each) => slotLine(voice, each))),
  controls(markTimes.button(voice.line('times.mark'), { dating: dating.id }, 'primary')),
  text(voice.text('times.card.voters', { voters })),
  note(rules(voice, dating, speaking)),
];

function rules(voice: CallsVoice, { closesAt }: Dating, speaking: boolean): Text {
  const all = voice.text('times.card.rules', { at: moment(closesAt) });
  return speaking ? rich`${all} ${voice.text('times.card.speaker')}` : all;
}

const closed = (voice: CallsVoice, shown: Shown): readonly Block[] => [
  text(outcome(voice, shown)),
  numbered(shown.slots.map((each) => slotLine(voice, each))),
  note(voice.text('times.card.voters', { voters: shown.voters })),
];

/** What came of it; where nothing was chosen, what else became of the call. */
function outcome(voice: CallsVoice, { call, dating, slots }: Shown): Text {
  const chosen = slots.find(({ position }) => position === dating.chosen);
  if (chosen) {
    const found = voice.text('times.card.chosen', { at: moment(chosen.startsAt) });
    const why = rich`${found} ${reason(voice, dating.decidedBy)}`;
    const counted = chosen.yes + chosen.ifNeedBe > 0;
    return counted ? rich`${why} ${voice.text('times.card.counted')}` : why;
  }
  if (call.state === 'cancelled' || call.state === 'skipped') return voice.text('times.card.off');
  if (call.startsAt !== null) return voice.text('times.card.set', { at: moment(call.startsAt) });
  return voice.text('times.card.none');
}

export const reason = (voice: CallsVoice, by: Reason | null): Text => (by === null ? [] : voice.text(`times.by.${by}`));

const slotLine = (voice: CallsVoice, { startsAt, yes, ifNeedBe, no }: Tally): Text =>
  voice.text('times.card.slot', { at: moment(startsAt), yes, ifNeedBe, no });
