import type { Language, MemberId } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Button, controls, list, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { comeBack, goAway, joinNow, listPage } from '../actions.ts';
import { command } from '../naming.ts';
import type { Record } from '../past/store.ts';
import type { Line } from '../rotation/line.ts';
import type { Place } from '../rotation/order.ts';
import type { Call } from '../slots/model.ts';
import type { Seat } from '../slots/store.ts';
import { type SpeakersVoice, speakersVoice } from '../words.ts';

export const PAGE_SIZE = 10;

/** Somebody who volunteers and is not to be had now; `until` null until further notice. */
export interface Away {
  readonly member: MemberId;
  readonly until: Date | null;
}

export interface Ordered {
  readonly line: Line;
  /** The next calls, and who speaks in each or is asked to. */
  readonly ahead: readonly { readonly call: Call; readonly speaker: Seat | undefined }[];
  /** The one that the order is for; undefined where every call has its speaker. */
  readonly open: Call | undefined;
  readonly page: number;
  readonly now: Date;
  readonly held: ReadonlyMap<MemberId, Record>;
  readonly away: readonly Away[];
  readonly mine: { readonly id: MemberId; readonly joined: boolean };
}

/** Who is next to speak, and why. */
export function orderMessage(language: Language, ordered: Ordered): Message {
  const voice = speakersVoice(language);
  const { places } = ordered.line;
  const pages = Math.max(1, Math.ceil(places.length / PAGE_SIZE));
  const page = Math.min(ordered.page, pages);
  const from = (page - 1) * PAGE_SIZE;
  const items = places.slice(from, from + PAGE_SIZE).map((place) => entry(voice, ordered, place));
  return {
    headline: voice.line(places.length > 0 ? 'list.headline' : 'list.empty'),
    blocks: [
      ...upcoming(voice, ordered),
      ...(items.length > 0
        ? [{ kind: 'list' as const, items, from: from + 1 }]
        : [text(voice.text('list.empty.text', { join: command('join') }))]),
      ...absent(voice, ordered),
      note(voice.text('list.rule')),
      controls(...own(voice, ordered), ...pager(voice, page, pages)),
    ],
  };
}

function upcoming(voice: SpeakersVoice, { ahead }: Ordered): readonly Block[] {
  if (ahead.length === 0) return [];
  const items = ahead.map(({ call, speaker }) => {
    const told = { title: named(call.title), at: moment(call.startsAt) };
    if (!speaker) return voice.text('list.call.open', told);
    if (speaker.slot.state !== 'accepted') return voice.text('list.call.asked', told);
    return voice.text('list.call.found', { ...told, name: named(speaker.name) });
  });
  return [list(items)];
}

/** `Ana (Chicago) · spoke twice, last on 3 March · …`, with whatever else put them there. */
function entry(voice: SpeakersVoice, { line, held, open, now }: Ordered, place: Place): Text {
  const member = line.members.get(place.member);
  const site = member?.site ? rich` (${isolated(member.site)})` : [];
  const why = [
    ...record(voice, { ...(held.get(place.member) ?? NONE), last: place.lastTurn, now }),
    ...(place.ahead > 0 ? [voice.text('list.ahead')] : []),
    ...(place.sameSite && place.ahead === 0 ? [voice.text('list.same-site')] : []),
    ...(place.fit > 0 && open ? [voice.text('list.fit')] : []),
    ...(place.moved ? [voice.text('list.moved')] : []),
    ...(line.skipped.has(place.member) ? [voice.text('list.skipped')] : []),
  ];
  return rich`${named(member?.name ?? '')}${site}${why.flatMap((each) => rich` · ${each}`)}`;
}

const NONE: Record = { times: 0, stoodIn: 0 };

/** What somebody has done so far, or is to do. */
function record(
  voice: SpeakersVoice,
  { times, stoodIn, last, now }: Record & { readonly last: Date | undefined; readonly now: Date },
): readonly Text[] {
  const ahead = last !== undefined && last > now;
  const told = [
    ...(times > 0 ? [voice.text('list.turns', { times })] : []),
    ...(times > 0 && last && !ahead ? [voice.text('list.last', { day: moment(last, 'day') })] : []),
    ...(stoodIn > 0 ? [voice.text('list.stood-in', { times: stoodIn })] : []),
    ...(last && ahead ? [voice.text('list.to-speak', { day: moment(last, 'day') })] : []),
  ];
  return told.length > 0 ? told : [voice.text('list.never')];
}

function absent(voice: SpeakersVoice, { away, line }: Ordered): readonly Block[] {
  const told = away.map(({ member, until }) => {
    const name = isolated(line.members.get(member)?.name ?? '');
    return until
      ? voice.text('list.away.until', { name, until: moment(lastDay(until), 'day') })
      : voice.text('list.away', { name });
  });
  return told.length > 0
    ? [note(rich`${voice.text('list.away.label')} ${told.flatMap((each, i) => (i === 0 ? each : rich`; ${each}`))}`)]
    : [];
}

/** `until` is the first moment of the day on which they are back. */
const lastDay = (until: Date): Date => new Date(+until - 1);

function own(voice: SpeakersVoice, { mine, away }: Ordered): readonly Button[] {
  if (!mine.joined) return [joinNow.button(voice.line('button.join'), {}, 'primary')];
  if (away.some((each) => each.member === mine.id)) return [comeBack.button(voice.line('button.back'), {})];
  return [goAway.button(voice.line('button.away'), {})];
}

function pager(voice: SpeakersVoice, page: number, pages: number): readonly Button[] {
  const back = page > 1 ? [listPage.button(voice.line('page.previous'), { page: page - 1 })] : [];
  const on = page < pages ? [listPage.button(voice.line('page.next'), { page: page + 1 })] : [];
  return [...back, ...on];
}
