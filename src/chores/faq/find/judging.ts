import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { type Message, said, text } from '../../../surface/message.ts';
import { noteGap } from '../ask/gaps-noting.ts';
import { lockFaq } from '../entries/writing.ts';
import type { Entry } from '../model.ts';
import { command, tag } from '../naming.ts';
import {
  askingWith,
  creditAsking,
  keepVerdict,
  learnAsking,
  type Outcome,
  unlearnAsking,
} from '../suggest/learning.ts';
import { faqVoice } from '../words.ts';
import { noteLooked, sayHelped, sayMissed } from './actions.ts';
import { entryMessage } from './entry.ts';
import { resultsOf } from './looking.ts';
import { searchForgotten } from './results.ts';
import { begin, resume, type Session } from './session.ts';
import { standingById } from './standing.ts';
import { verdictOf } from './verdicts.ts';
import { type Way, wayIn } from './way.ts';

/** It helped: what they searched with becomes one of the ways in which the entry is asked for, as the note under the button says. */
export const helpedByButton = pressed(sayHelped, async (turn, { entry: id, from }): Promise<Answer> => {
  const voice = faqVoice(turn.language);
  const way = wayIn(from);
  const { standing } = await standingById(turn, id);
  if (standing.is !== 'there') return whisper(said(voice.line('entry.gone')));
  const { entry } = standing;
  const session = sessionOf(turn, way);
  await judge(turn, { entry, session, is: 'helped' });
  const { tx, actor, now } = turn;
  const learned = session && (await learnAsking(tx, { entry, text: session.query, saidBy: actor.id, now }));
  const headline = voice.line(learned ? 'helped.learned' : 'helped.done');
  if (from === '') return whisper(said(headline));
  return fleeting(replace(entryMessage(turn, { entry, way, headline })));
});

/** It did not: what comes next, and whoever might know. */
export const missedByButton = pressed(sayMissed, async (turn, { entry: id, from }): Promise<Answer> => {
  const voice = faqVoice(turn.language);
  const way = wayIn(from);
  const { standing } = await standingById(turn, id);
  if (standing.is !== 'there') return whisper(said(voice.line('entry.gone')));
  const { entry } = standing;
  const session = sessionOf(turn, way);
  await judge(turn, { entry, session, is: 'missed' });
  if (!session) return whisper(otherwise(turn, entry));
  await takeBack(turn, entry, session);
  const rest = begin(turn, without(session, entry.id));
  const headline = voice.line(rest.best.length + rest.also.length > 0 ? 'missed.next' : 'missed.no-more');
  return fleeting(replace(await resultsOf(turn, rest, headline)));
});

const sessionOf = (turn: Turn, way: Way): Session | undefined =>
  way?.to === 'search' ? resume(turn, way.memory) : undefined;

interface Judged {
  readonly entry: Entry;
  readonly session: Session | undefined;
  readonly is: Outcome;
}

/** One word for each member and entry, which also tells what the phrasing was worth that led there. */
async function judge(turn: Turn, { entry, session, is }: Judged): Promise<void> {
  const { tx, actor, now, community } = turn;
  await lockFaq(tx, community.id);
  const said = await verdictOf(tx, entry.id, actor.id);
  const was = said === undefined ? null : said ? 'helped' : 'missed';
  const led = session?.phrasings[session.best.indexOf(entry.id)];
  const asking = led === undefined ? undefined : await askingWith(tx, entry.id, led);
  await keepVerdict(tx, { entry: entry.id, member: actor.id, helped: is === 'helped', now });
  await creditAsking(tx, { entry, asking: asking ?? null, was, is });
}

/** Words that were kept because the entry helped, and it did not after all. */
async function takeBack({ tx, actor }: Turn, entry: Entry, { query }: Session): Promise<void> {
  const asking = await askingWith(tx, entry.id, query);
  if (asking !== undefined) await unlearnAsking(tx, entry, { asking, saidBy: actor.id });
}

function without({ query, best, phrasings, also }: Session, entry: string): Omit<Session, 'memory'> {
  const left = best.map((id, i) => ({ id, phrasing: phrasings[i] ?? '' })).filter(({ id }) => id !== entry);
  return {
    query,
    best: left.map(({ id }) => id),
    phrasings: left.map(({ phrasing }) => phrasing),
    also: also.filter((id) => id !== entry),
    clear: false,
  };
}

function otherwise({ language }: Turn, entry: Entry): Message {
  const voice = faqVoice(language);
  const how = voice.text('missed.how', { search: command('search'), ask: command('ask') });
  return { headline: voice.line('missed.done', { number: tag(entry.number) }), blocks: [text(how)] };
}

/** Only here are words kept that nobody has an answer to: with the word of whoever looked for them. */
export const noteLookedByButton = pressed(noteLooked, async (turn, { memory }): Promise<Answer> => {
  const voice = faqVoice(turn.language);
  const session = resume(turn, memory);
  if (!session) return whisper(searchForgotten(voice));
  return fleeting(replace(await noteGap(turn, session.query)));
});
