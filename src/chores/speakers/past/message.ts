import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Button, controls, facts, list, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { pastPage } from '../actions.ts';
import { listed } from '../naming.ts';
import { type SpeakersVoice, speakersVoice } from '../words.ts';
import type { PastCall } from './store.ts';
import type { FairVoice, Share } from './voice.ts';

const PAGE_SIZE = 10;

export interface Past {
  readonly spoken: readonly PastCall[];
  readonly voice: FairVoice;
  readonly page: number;
}

/** Who spoke when on what, and how the turns are spread. */
export function pastMessage(language: Language, { spoken, voice: fair, page: wanted }: Past): Message {
  const voice = speakersVoice(language);
  if (spoken.length === 0)
    return { headline: voice.line('history.empty'), blocks: [text(voice.text('history.empty.text'))] };
  const calls = [...Map.groupBy(spoken, (each) => each.call).values()];
  const pages = Math.ceil(calls.length / PAGE_SIZE);
  const page = Math.min(wanted, pages);
  const shown = calls.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const paging = pager(voice, page, pages);
  return {
    headline: voice.line('history.headline'),
    blocks: [
      list(shown.map((each) => entry(voice, each))),
      ...(page === 1 ? spread(voice, fair) : []),
      ...(paging.length > 0 ? [controls(...paging)] : []),
    ],
  };
}

/** `3 March · Curfews · Ana, with Ben` */
function entry(voice: SpeakersVoice, seats: readonly PastCall[]): Text {
  const speaker = seats.find(({ role }) => role === 'speaker') ?? seats[0];
  const along = seats.filter((each) => each !== speaker).map(({ name }) => name);
  if (!speaker) return [];
  const told = { day: moment(speaker.at, 'day'), title: named(speaker.title), name: isolated(speaker.name) };
  const how = speaker.how === 'substitute' ? rich` · ${voice.text('history.substitute')}` : [];
  return along.length > 0
    ? rich`${voice.text('history.together', { ...told, names: listed(voice, along) })}${how}`
    : rich`${voice.text('history.alone', told)}${how}`;
}

/** Whose voice is heard, beside how large a part of the community they are. */
function spread(voice: SpeakersVoice, fair: FairVoice): readonly Block[] {
  const told = [
    ...(isTold(fair.bySector) ? [{ label: voice.line('history.sectors'), value: shares(voice, fair.bySector) }] : []),
    ...(isTold(fair.bySite) ? [{ label: voice.line('history.sites'), value: shares(voice, fair.bySite) }] : []),
  ];
  const rows = [
    ...told,
    { label: voice.line('history.first'), value: voice.text('history.first.text', { ...fair.first, all: fair.turns }) },
  ];
  return [
    text(voice.text('history.fair')),
    facts(rows),
    ...(told.length > 0 ? [note(voice.text('history.fair.note'))] : []),
  ];
}

const isTold = (of: readonly Share[]): boolean => of.some((each) => each.name !== null);

const shares = (voice: SpeakersVoice, of: readonly Share[]): Text =>
  of.flatMap((share, i) => {
    const name = share.name === null ? voice.line('history.unknown') : isolated(share.name);
    const told = voice.text('history.share', { name, turns: share.percentOfTurns, members: share.percentOfMembers });
    return i === 0 ? told : rich` · ${told}`;
  });

function pager(voice: SpeakersVoice, page: number, pages: number): readonly Button[] {
  const back = page > 1 ? [pastPage.button(voice.line('page.later'), { page: page - 1 })] : [];
  const on = page < pages ? [pastPage.button(voice.line('page.earlier'), { page: page + 1 })] : [];
  return [...back, ...on];
}
