import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Message, note, text } from '../../../surface/message.ts';
import { bold, link, moment, rich, type Text } from '../../../surface/text.ts';
import { type Entry, namedAuthors, type Piece } from '../model.ts';
import { entryLabel, tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';

/** What an entry says, as its reader sees it: in their language where there is a translation. `now`: to say what is out of date. */
export function entryBlocks(language: Language, entry: Entry, now: Date): readonly Block[] {
  const voice = faqVoice(language);
  return [text(rich`${bold(tag(entry.number))} ${named(titleOf(voice, entry))}`), ...belowTitle(voice, entry, now)];
}

const belowTitle = (voice: FaqVoice, entry: Entry, now: Date): readonly Block[] => [
  ...answersIn(voice, entry).map(text),
  ...about(voice, entry, now).map(note),
];

/** In UTF-16 units: what every platform shows whole as a headline. */
const HEADLINE = 150;

/** The same in a message of its own: its question is the headline, unless it is too long for one. */
export function entryAlone(language: Language, entry: Entry, now: Date): Message {
  const voice = faqVoice(language);
  const label = entryLabel(voice, entry, Number.POSITIVE_INFINITY);
  if (label.length <= HEADLINE) return { headline: label, blocks: belowTitle(voice, entry, now) };
  const headline = voice.line('entry.headline', { number: tag(entry.number) });
  return { headline, blocks: entryBlocks(language, entry, now) };
}

/** The answer that holds everywhere, then those of places; of each the translation, where there is one. */
export function answersIn(voice: FaqVoice, { pieces }: Pick<Entry, 'pieces'>): readonly Text[] {
  const answers = pieces.filter((each) => each.part === 'answer');
  const places = [...new Set(answers.map((each) => each.place))].toSorted((a, b) => a.localeCompare(b));
  const best = places.flatMap((place) =>
    inLanguage(
      answers.filter((each) => each.place === place),
      voice.language,
    ),
  );
  if (best.length === 0) return [voice.text('entry.no-answer')];
  return best.map(({ place, text: said }) =>
    place === ''
      ? [{ kind: 'plain', text: isolated(said) }]
      : rich`${bold(voice.line('entry.in-place', { place: isolated(place) }))} ${isolated(said)}`,
  );
}

/** Translated for the reader, else as first written, else in whatever language there is. */
const inLanguage = (same: readonly Piece[], language: Language): readonly Piece[] => {
  const piece = same.find((each) => each.language === language) ?? same.find((each) => each.language === null);
  return [piece ?? same[0]].flatMap((each) => each ?? []);
};

function about(voice: FaqVoice, entry: Entry, now: Date): readonly Text[] {
  const { tags, links, link: source, verifiedUntil, closedIn } = entry;
  const names = namedAuthors(entry).map(({ name }) => isolated(name));
  const said = new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(names);
  return [
    ...(names.length > 0 ? [voice.text('entry.by', { names: said })] : []),
    ...(tags.length > 0 ? [voice.text('entry.tags', { tags: tags.map(isolated).join(', ') })] : []),
    ...links.map((url): Text => [link(url, url)]),
    ...(source ? [[link(voice.line('entry.source'), source)]] : []),
    ...(closedIn === null ? [] : [voice.text('entry.closed')]),
    ...(verifiedUntil && verifiedUntil < now ? [voice.text('entry.stale', { day: moment(verifiedUntil, 'day') })] : []),
  ];
}
