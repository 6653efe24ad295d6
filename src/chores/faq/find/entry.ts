import type { Language } from '../../../surface/identity.ts';
import { type Block, type Button, controls, type Message, note } from '../../../surface/message.ts';
import { entryAlone, entryBlocks } from '../entries/message.ts';
import { type Entry, placeKey } from '../model.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { goBack, sayHelped, sayMissed, shareEntry, showPlace } from './actions.ts';
import { carried, type Way } from './way.ts';

/** Who reads, when and where. */
export interface Reader {
  readonly language: Language;
  readonly now: Date;
  readonly at: { readonly platform: string; readonly workspace: string; readonly channel?: string };
}

export interface Shown {
  readonly entry: Entry;
  readonly way: Way;
  readonly headline?: string | undefined;
  /** What has just become of it, or how one came to it. */
  readonly notes?: readonly string[];
  /** What the reader searched with can be kept. */
  readonly words?: boolean;
  /** The place whose answer alone is shown. */
  readonly place?: string | undefined;
  /** It has just been posted here. */
  readonly shared?: boolean;
}

/** More than this, in UTF-16 units, is shown place by place, so that nothing of it is cut anywhere. */
const ROOM = 2_400;

/** An entry in full, with what can be done with it. */
export function entryMessage(reader: Reader, shown: Shown): Message {
  const voice = faqVoice(reader.language);
  const { headline, notes = [], way } = shown;
  const alone = entryAlone(reader.language, roomFor(shown), reader.now);
  return {
    headline: headline ?? alone.headline,
    blocks: [
      ...(headline === undefined ? alone.blocks : wordsOf(voice, reader.now, shown)),
      ...notes.map((each) => note([{ kind: 'plain', text: each }])),
      ...entryControls(voice, reader, shown, backButton(voice, way)),
    ],
  };
}

/** To where somebody came from, if they came from somewhere. */
export const backButton = (voice: FaqVoice, way: Way): readonly Button[] =>
  way ? [goBack.button(voice.line('show.back'), { from: carried(way) })] : [];

/** The words of an entry, without the places that there is no room for. */
export const wordsOf = (voice: FaqVoice, now: Date, { entry, place }: Pick<Shown, 'entry' | 'place'>) =>
  entryBlocks(voice.language, roomFor({ entry, place }), now);

/** Of an entry that has more to say than one message holds, what holds for one place. */
export const roomFor = ({ entry, place }: Pick<Shown, 'entry' | 'place'>): Entry =>
  placesApart(entry) ? onlyFor(entry, place ?? firstPlace(entry)) : entry;

/** What can be done with an entry that is shown in full, and a menu of its places where they do not all fit. */
export function entryControls(
  voice: FaqVoice,
  reader: Pick<Reader, 'at'>,
  shown: Shown,
  more: readonly Button[] = [],
): readonly Block[] {
  const { entry, way, words = false, shared = false } = shown;
  const named = { entry: entry.id, from: carried(way) };
  const share = shared || !mayStandHere(entry, reader) ? [] : [shareEntry.button(voice.line('show.share'), named)];
  return [
    ...(placesApart(entry) ? [controls(placeMenu(voice, entry, named))] : []),
    controls(
      sayHelped.button(voice.line('show.helped'), named, 'primary'),
      sayMissed.button(voice.line('show.missed'), named),
      ...share,
      ...more,
    ),
    ...(words ? [note(voice.text('show.words-kept', { helped: voice.line('show.helped') }))] : []),
  ];
}

/** What is closed may be posted only where it was said. */
export const mayStandHere = ({ closedIn }: Pick<Entry, 'closedIn'>, { at: { channel, ...at } }: Pick<Reader, 'at'>) =>
  closedIn === null || (channel !== undefined && closedIn === placeKey({ ...at, channel }));

const placesOf = ({ pieces }: Entry): readonly string[] =>
  [...new Set(pieces.filter((each) => each.part === 'answer').map((each) => each.place))].toSorted((a, b) =>
    a.localeCompare(b),
  );

const firstPlace = (entry: Entry): string => placesOf(entry)[0] ?? '';

/** Whether an entry has more to say for different places than one message holds. */
export function placesApart(entry: Entry): boolean {
  const longest = placesOf(entry).map((place) =>
    Math.max(...entry.pieces.filter((each) => each.place === place).map(({ text }) => text.length)),
  );
  return longest.length > 1 && longest.reduce((sum, each) => sum + each, 0) > ROOM;
}

const onlyFor = (entry: Entry, place: string): Entry => ({
  ...entry,
  pieces: entry.pieces.filter((each) => each.part === 'question' || each.place === place),
});

function placeMenu(voice: FaqVoice, entry: Entry, named: { readonly entry: string; readonly from: string }) {
  const options = placesOf(entry).map((place) => ({
    label: place === '' ? voice.line('show.everywhere') : place,
    value: place === '' ? EVERYWHERE : place,
  }));
  return showPlace.pick({ prompt: voice.line('show.place'), options, min: 1, max: 1 }, named);
}

/** Stands for no place in a menu, whose values may not be empty. No place is called so: it would be trimmed. */
const EVERYWHERE = ' *';

export const placeIn = (value: string | undefined): string => (value === EVERYWHERE ? '' : (value ?? ''));
