import { type Answer, fleeting, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Turn } from '../../../kernel/work.ts';
import { controls, type Message, said } from '../../../surface/message.ts';
import { entryNumbered } from '../entries/reading.ts';
import { viewerOf } from '../entries/visible.ts';
import { saysSomething } from '../model.ts';
import { tag } from '../naming.ts';
import { faqVoice, localized } from '../words.ts';
import { backButton, entryMessage } from './entry.ts';
import { search } from './hits.ts';
import { resultsOf } from './looking.ts';
import { numberIn, QUERY_LIMIT, queryField } from './query-field.ts';
import { begin } from './session.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Way } from './way.ts';

export const searchFaq = command({
  path: 'faq search',
  summary: localized('search.summary'),
  fields: { query: queryField({ label: localized('search.query'), hint: localized('search.query.hint') }) },
  form: { title: localized('search.form'), submit: localized('search.submit') },
  // What people look for, and what entries say, is not kept with the event.
  run: async (turn, { query }): Promise<Answer> => fleeting(whisper(await answer(turn, query))),
});

async function answer(turn: Turn, query: string): Promise<Message> {
  const voice = faqVoice(turn.language);
  const number = numberIn(query);
  if (number !== undefined) return numbered(turn, number);
  if (!saysSomething(query)) return said(voice.line('search.no-words'));
  if (query.length > QUERY_LIMIT) {
    return said(voice.line('search.too-long', { length: query.length, max: QUERY_LIMIT }));
  }
  return resultsOf(turn, begin(turn, { query, ...(await search(turn, query)) }));
}

async function numbered(turn: Turn, number: number): Promise<Message> {
  const { tx, community } = turn;
  const asked = { community: community.id, viewer: viewerOf(turn) };
  const standing = await standingOf(tx, await entryNumbered(tx, community.id, number), asked);
  return standingMessage(turn, { standing, number, way: undefined });
}

interface Asked {
  readonly standing: Standing;
  /** Of the entry that was asked for, which may have been merged into another one. */
  readonly number: number;
  readonly way: Way;
}

/** An entry in full, or why there is nothing to show. */
export function standingMessage(turn: Turn, { standing, number, way }: Asked): Message {
  const voice = faqVoice(turn.language);
  if (standing.is !== 'there') {
    const headline = voice.line(`show.${standing.is}`, { number: tag(number) });
    return { headline, blocks: [controls(...backButton(voice, way))] };
  }
  const notes = standing.merged ? [voice.line('show.merged', { number: tag(number) })] : [];
  return entryMessage(turn, { entry: standing.entry, way, notes, words: way?.to === 'search' });
}
