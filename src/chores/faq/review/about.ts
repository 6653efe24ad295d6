import { nameOf } from '../../../community/places.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Look } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import type { Text } from '../../../surface/text.ts';
import type { Author, Entry } from '../model.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { waitsFor } from './waits.ts';

/** What a steward has to know of an entry besides its words: why it waits, whose it is, and what happened to its source. */
export async function aboutEntry({ tx, language }: Look, entry: Entry): Promise<readonly Text[]> {
  const voice = faqVoice(language);
  const by = await capturerOf(tx, entry);
  const waits = waitsFor(entry);
  return [
    ...(waits === 'draft' || waits === 'unanswered' ? [] : [voice.text(`review.why.${waits}`)]),
    ...(entry.closedIn === null ? [] : [voice.text('review.closed')]),
    ...(by === undefined ? [] : [voice.text(`review.from.${entry.origin}`, { name: isolated(by) })]),
    ...(waits === 'verify' ? [] : whose(voice, entry)),
    ...(entry.sourceChanged === null ? [] : [voice.text(`review.source.${entry.sourceChanged}`)]),
  ];
}

const whose = (voice: FaqVoice, entry: Entry): readonly Text[] =>
  entry.authors.filter((each) => !isTheirOwn(entry, each)).map((each) => aboutAuthor(voice, each));

/** Whoever keeps their own answer has agreed by it, and is named as who answered. */
const isTheirOwn = ({ capturedBy }: Entry, { member, consent }: Author): boolean =>
  member === capturedBy && consent === 'named';

/** Undefined where nobody captured it of whom we still know. */
export async function capturerOf(tx: Tx, { capturedBy }: Entry): Promise<string | undefined> {
  return capturedBy === null ? undefined : (await nameOf(tx, capturedBy)) || undefined;
}

export const aboutAuthor = (voice: FaqVoice, { name, consent }: Author): Text =>
  voice.text(`review.author.${consent}`, { name: isolated(name) });
