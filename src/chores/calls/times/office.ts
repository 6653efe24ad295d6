import type { Turn } from '../../../kernel/work.ts';
import type { Language, TimeZone } from '../../../surface/identity.ts';
import { controls, list, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { printMoment } from '../../../time/print.ts';
import { zoneCity } from '../../../time/zones.ts';
import type { Call, Dated } from '../model.ts';
import { titled, titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import type { Dating, NewSlot } from './datings.ts';
import { decideButton } from './paper.ts';
import type { Relieved, Why } from './why.ts';

/** Zones told one by one; of a community on more of them, the others are counted. */
const MOST_TOLD = 4;

interface Search {
  readonly call: Call;
  readonly dating: Pick<Dating, 'id' | 'closesAt'>;
  readonly slots: readonly NewSlot[];
  /** Calls that are planned at one of these times. */
  readonly clashing: readonly Dated[];
}

/** To the coordinator who has just asked everyone. */
export const asked = (turn: Turn, search: Search): Message => searchMessage(turn, search, 'times.asked');

export const alreadyAsked = (turn: Turn, search: Search): Message => searchMessage(turn, search, 'times.already');

function searchMessage({ language }: Turn, search: Search, headline: 'times.asked' | 'times.already'): Message {
  const { call, dating, slots, clashing } = search;
  const voice = callsVoice(language);
  const proposed = slots.some(({ why }) => why !== null);
  return {
    headline: voice.line(headline, { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('times.asked.text', { at: moment(dating.closesAt) })),
      list(slots.map((slot) => slotLine(voice, slot))),
      ...(proposed ? [note(voice.text('times.asked.why'))] : []),
      ...clashing.map((each) => note(voice.text('times.asked.clash', clash(voice, each)))),
      controls(decideButton(voice, dating)),
    ],
  };
}

const clash = (voice: CallsVoice, call: Dated) => ({ title: titled(voice, call), at: moment(call.startsAt) });

const slotLine = (voice: CallsVoice, { startsAt, why }: NewSlot): Text =>
  why === null ? [moment(startsAt)] : rich`${moment(startsAt)}: ${whyLine(voice, startsAt, why)}`;

/** Why a slot was proposed: for whom it is outside their hours, and who is spared this time. */
function whyLine(voice: CallsVoice, startsAt: Date, { outside, relieved }: Why): Text {
  const groups = outside.slice(0, MOST_TOLD).map(({ zone, people, minutes }) => {
    const there = { city: zoneCity(zone, voice.language), time: timeIn(voice, startsAt, zone) };
    return voice.line('times.why.group', { ...there, people, minutes });
  });
  const more = outside.slice(MOST_TOLD).reduce((sum, { people }) => sum + people, 0);
  const told = more > 0 ? [...groups, voice.line('times.why.more', { people: more })] : groups;
  const first =
    told.length === 0
      ? voice.text('times.why.inside')
      : voice.text('times.why.outside', { groups: joined(voice, told) });
  return relieved.slice(0, MOST_TOLD).reduce((so: Text, each) => rich`${so} ${spared(voice, each)}`, first);
}

function spared(voice: CallsVoice, { zone, times, at }: Relieved): Text {
  const time = timeIn(voice, new Date(at), zone);
  return voice.text('times.why.spared', { city: zoneCity(zone, voice.language), times, time });
}

const timeIn = ({ language }: CallsVoice, at: Date, zone: TimeZone): string =>
  printMoment(at, { zone, language, style: 'time', withZone: false });

const joined = ({ language }: { readonly language: Language }, of: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(of);
