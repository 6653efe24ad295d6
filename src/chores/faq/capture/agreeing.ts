import { and, eq, sql } from 'drizzle-orm';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { entryById } from '../entries/reading.ts';
import { lockFaq } from '../entries/writing.ts';
import { tag } from '../naming.ts';
import { authors, wishes } from '../tables.ts';
import { faqVoice } from '../words.ts';
import { agree, agreeAll, agreeAlways, changeMind } from './actions.ts';
import { consentCard } from './consent.ts';
import { changing, type Said } from './consent-message.ts';
import { followConsent } from './effects.ts';
import { type Round, roundOf, roundsAbout, type Wording, wordingIn } from './rounds.ts';

export const agreeByButton = pressed(agree, async (turn, { entry, to }) => {
  const wording = await myWording(turn, entry);
  if (!wording) return refused(turn);
  // Nobody is named for asking.
  const consent = wording.asker && to === 'named' ? 'unnamed' : to;
  if (wording.consent !== consent) await say(turn, wording, consent);
  const voice = faqVoice(turn.language);
  const number = tag(wording.entry.number);
  return whisper(said(voice.line('consent.noted', { number, what: voice.line(`consent.was.${consent}`) })));
});

/** Answers all that waits in one message, also what it had no room to show. */
export const agreeToAll = pressed(agreeAll, async (turn, { round: id, to }) => {
  const round = await myRound(turn, id);
  if (!round) return refused(turn);
  const waiting = round.wordings.filter((each) => each.consent === 'asked');
  for (const each of waiting) await say(turn, each, each.asker && to === 'named' ? 'unnamed' : to);
  const what = faqVoice(turn.language).line(`consent.was.${to}`);
  return whisper(said(faqVoice(turn.language).line('consent.noted.all', { count: waiting.length, what })));
});

/** What holds for whatever they answer from now on, where everybody can read it. */
export const agreeForGood = pressed(agreeAlways, async (turn, { round: id, to }) => {
  const { tx, actor, language } = turn;
  const round = await myRound(turn, id);
  if (!round) return refused(turn);
  const consent = to === 'ask' ? null : to;
  await tx
    .insert(wishes)
    .values({ member: actor.id, consent })
    .onConflictDoUpdate({ target: wishes.member, set: { consent } });
  await turn.refresh(consentCard, id);
  const voice = faqVoice(language);
  if (consent === null) return whisper(said(voice.line('consent.asked-again')));
  return whisper(said(voice.line('consent.always.noted', { what: voice.line(`consent.wish.${consent}`) })));
});

export const changeByButton = pressed(changeMind, async (turn, { entry }) => {
  const wording = await myWording(turn, entry);
  return wording ? fleeting(whisper(changing(turn.language, wording))) : refused(turn);
});

const refused = ({ language }: Turn): Answer => whisper(said(faqVoice(language).line('consent.not-yours')));

/** Undefined where it is gone, another community's, or not theirs to say. */
async function myWording(turn: Turn, id: string): Promise<Wording | undefined> {
  await lockFaq(turn.tx, turn.community.id);
  const entry = await entryById(turn.tx, id);
  const wording = entry?.community === turn.community.id ? wordingIn(entry, turn.actor.id) : undefined;
  return wording && { ...wording, saidAt: null };
}

async function myRound(turn: Turn, id: string): Promise<Round | undefined> {
  await lockFaq(turn.tx, turn.community.id);
  const round = await roundOf(turn.tx, id);
  const mine =
    round?.member === turn.actor.id && round.wordings.every((each) => each.entry.community === turn.community.id);
  return mine ? round : undefined;
}

async function say(turn: Turn, { entry }: Wording, consent: Said): Promise<void> {
  const { tx, actor, now } = turn;
  await tx
    .update(authors)
    .set({ consent, saidAt: sql`${now}` })
    .where(and(eq(authors.entry, entry.id), eq(authors.member, actor.id)));
  for (const round of await roundsAbout(tx, entry.id)) await turn.refresh(consentCard, round);
  await followConsent(turn, entry.id);
}
