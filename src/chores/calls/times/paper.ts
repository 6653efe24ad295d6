import type { Community, Member } from '../../../community/model.ts';
import { type Block, type Control, controls, type Message, note, numbered, text } from '../../../surface/message.ts';
import { bold, moment, type Spoken, type Text } from '../../../surface/text.ts';
import { printMoment } from '../../../time/print.ts';
import { localTime } from '../../../time/settle.ts';
import { zoneCity } from '../../../time/zones.ts';
import { type Call, type SlotAnswer, slotAnswers } from '../model.ts';
import { titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { answerSlot, decideNow, startOf } from './actions.ts';
import type { Dating, Slot } from './datings.ts';

/** As many slots have their buttons below them on every platform; of more, the slots are listed and the buttons numbered. */
const ROOMY = 6;

/** What a member has in their hand: the slots, and what they said of each. */
export interface Paper {
  readonly call: Call;
  readonly dating: Dating;
  readonly slots: readonly Slot[];
  /** By position. */
  readonly answers: ReadonlyMap<number, SlotAnswer>;
  readonly reader: Pick<Member, 'language' | 'zone' | 'zoneFrom' | 'coordinator'>;
  readonly community: Pick<Community, 'zone'>;
}

/** For one member's eyes: each slot in their own hours, what they said of it, and the buttons to say it. */
export function paperMessage(paper: Paper): Message {
  const voice = callsVoice(paper.reader.language);
  const { dating, slots, answers, reader } = paper;
  const left = slots.filter(({ position }) => !answers.has(position)).length;
  const end = voice.text('times.paper.until', { left, at: moment(dating.closesAt) });
  const decide = reader.coordinator ? [controls(decideButton(voice, dating))] : [];
  return {
    headline: voice.line('times.paper', { title: titleOf(voice, paper.call) }),
    blocks: [text(hours(voice, paper)), ...slotBlocks(voice, paper), note(end), ...decide],
  };
}

export const decideButton = (voice: CallsVoice, { id }: Pick<Dating, 'id'>): Control =>
  decideNow.button(voice.line('times.decide'), { dating: id });

function hours(voice: CallsVoice, { reader }: Paper): Text {
  if (reader.zoneFrom === 'community') return voice.text('times.paper.zone-unknown');
  return voice.text('times.paper.zone', { city: zoneCity(reader.zone, voice.language) });
}

function slotBlocks(voice: CallsVoice, paper: Paper): readonly Block[] {
  const { slots } = paper;
  if (slots.length <= ROOMY)
    return slots.flatMap((slot) => [text(slotText(voice, paper, slot)), controls(...buttons(voice, paper, slot))]);
  return [
    numbered(slots.map((slot) => slotText(voice, paper, slot))),
    ...slots.map((slot) => controls(...buttons(voice, paper, slot, slot.position))),
  ];
}

function slotText(voice: CallsVoice, { answers, reader, community }: Paper, { position, startsAt }: Slot): Text {
  const said = answers.get(position);
  return voice.text('times.paper.slot', {
    at: hourOf(startsAt, reader),
    other: otherDay(voice, startsAt, { mine: reader.zone, theirs: community.zone }),
    answer: said ? voice.line(`times.answer.${said}`) : voice.line('times.answer.none'),
  });
}

/** Where nobody told us the reader's zone, their platform knows their hours better than we do. */
const hourOf = (at: Date, { zone, zoneFrom, language }: Paper['reader']): Spoken =>
  zoneFrom === 'community' ? moment(at) : bold(printMoment(at, { zone, language, style: 'full', withZone: false }));

/** That the slot is on another date where the community has its home. */
function otherDay(
  voice: CallsVoice,
  at: Date,
  { mine, theirs }: { mine: Member['zone']; theirs: Member['zone'] },
): Text {
  const days = localTime(at, mine).toPlainDate().until(localTime(at, theirs).toPlainDate()).days;
  if (days === 0) return [];
  return voice.text(days < 0 ? 'times.day-before' : 'times.day-after', { city: zoneCity(theirs, voice.language) });
}

const buttons = (voice: CallsVoice, paper: Paper, slot: Slot, number?: number): readonly Control[] =>
  slotAnswers.map((answer) => {
    const said = voice.line(`times.answer.${answer}`);
    const numbered = number === undefined ? said : voice.line('times.answer.numbered', { number, answer: said });
    const label = paper.answers.get(slot.position) === answer ? voice.line('times.on', { label: numbered }) : numbered;
    return answerSlot.button(label, { dating: paper.dating.id, start: startOf(slot), answer });
  });
