import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, controls, list, type Message, said, text } from '../../../surface/message.ts';
import { plain } from '../../../surface/plain.ts';
import { bold, rich, type Text } from '../../../surface/text.ts';
import { askInstead } from '../ask/actions.ts';
import { answersIn } from '../entries/message.ts';
import type { Entry } from '../model.ts';
import { command, tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { noteLooked, showEntry } from './actions.ts';
import { entryControls, type Reader, wordsOf } from './entry.ts';
import type { Session } from './session.ts';
import { snippet } from './snippet.ts';
import { carried, type Way } from './way.ts';

export interface Results {
  readonly session: Session;
  readonly best: readonly Entry[];
  readonly also: readonly Entry[];
  readonly headline?: string;
}

/** What a search found: the likeliest in full where it is clear enough, else the likeliest with what of them is about the query. */
export function resultsMessage(reader: Reader, results: Results): Message {
  const voice = faqVoice(reader.language);
  const { session, best, also } = results;
  if (best.length + also.length === 0) return nothingFound(voice, results);
  const [first] = best;
  return session.clear && first ? clearly(reader, results, first) : several(voice, results);
}

function several(voice: FaqVoice, { session, best, also, headline }: Results): Message {
  const found =
    best.length > 0 ? voice.line('search.headline', { count: best.length }) : voice.line('search.only-also');
  return {
    headline: headline ?? found,
    blocks: [
      list(best.map((each) => item(voice, each, session.query))),
      ...(best.length > 0 && also.length > 0 ? [text(voice.text('search.also'))] : []),
      list(also.map((each) => item(voice, each, session.query))),
      ...showButtons(voice, [...best, ...also], { to: 'search', memory: session.memory }),
      ...unanswered(voice, session),
    ],
  };
}

function clearly(reader: Reader, { session, best, also, headline }: Results, entry: Entry): Message {
  const voice = faqVoice(reader.language);
  const way: Way = { to: 'search', memory: session.memory };
  const others = [...best.slice(1), ...also];
  return {
    headline: headline ?? voice.line('search.clear'),
    blocks: [
      ...wordsOf(voice, reader.now, { entry }),
      ...entryControls(voice, reader, { entry, way, words: true }),
      ...(others.length > 0
        ? [text(voice.text('search.others')), list(others.map((each) => titled(voice, each)))]
        : []),
      ...showButtons(voice, others, way),
    ],
  };
}

/** `#12 How do cities price waste?` */
export const titled = (voice: FaqVoice, entry: Entry): Text =>
  rich`${bold(tag(entry.number))} ${named(titleOf(voice, entry))}`;

function item(voice: FaqVoice, entry: Entry, query: string): Text {
  const answers = answersIn(voice, entry).map(plain).join(' ');
  return [...titled(voice, entry), { kind: 'plain', text: ` · ${isolated(snippet(answers, query))}` }];
}

export const showButtons = (voice: FaqVoice, all: readonly Entry[], way: Way): readonly Block[] => [
  controls(
    ...all.map((each) =>
      showEntry.button(voice.line('search.show', { number: tag(each.number) }), { entry: each.id, from: carried(way) }),
    ),
  ),
];

/** What is left to somebody who has not found it. */
export const unanswered = (voice: FaqVoice, { memory }: Pick<Session, 'memory'>): readonly Block[] => [
  controls(
    askInstead.button(voice.line('search.ask'), { memory }),
    noteLooked.button(voice.line('search.note'), { memory }),
  ),
];

function nothingFound(voice: FaqVoice, { session, headline = voice.line('search.nothing') }: Results): Message {
  const { ask, note } = { ask: voice.line('search.ask'), note: voice.line('search.note') };
  return {
    headline,
    blocks: [text(voice.text('search.nothing.text', { ask, note })), ...unanswered(voice, session)],
  };
}

/** What was searched for is not at hand any more. */
export const searchForgotten = (voice: FaqVoice): Message =>
  said(voice.line('search.forgotten', { search: command('search') }));
