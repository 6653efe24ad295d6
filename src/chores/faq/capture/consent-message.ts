import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Button, controls, type Message, note, said, text } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { bold, rich } from '../../../surface/text.ts';
import type { Consent } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { agree, agreeAll, agreeAlways, changeMind } from './actions.ts';
import type { Round, Wording } from './rounds.ts';

const SHOWN = 3;
const WORDS = 300;

export type Said = Exclude<Consent, 'asked'>;
const ANSWERS: readonly Said[] = ['named', 'unnamed', 'no'];
/** A question is shown without a name. */
const OF_QUESTIONS: readonly Said[] = ['unnamed', 'no'];

/** What a member is asked, and what they have answered. */
export function consentMessage(language: Language, round: Round | undefined): Message {
  const voice = faqVoice(language);
  const waiting = round?.wordings.filter((each) => each.consent === 'asked') ?? [];
  if (!round || round.wordings.length === 0) return said(voice.line('consent.nothing'));
  return {
    headline: voice.line(waiting.length === 0 ? 'consent.thanks' : 'consent.headline', { count: waiting.length }),
    blocks: [...asking(voice, round, waiting), ...answered(voice, round, waiting.length === 0)],
  };
}

function asking(voice: FaqVoice, { id }: Round, waiting: readonly Wording[]): readonly Block[] {
  if (waiting.length === 0) return [];
  const more = waiting.length - SHOWN;
  const all = ANSWERS.map((to) => agreeAll.button(voice.line(`consent.all.${to}`), { round: id, to }));
  return [
    text(voice.text('consent.text')),
    ...waiting.slice(0, SHOWN).flatMap((each) => one(voice, each, waiting.length > 1)),
    ...(more > 0 ? [note(voice.text('consent.more', { count: more }))] : []),
    ...(waiting.length > 1 ? [controls(...all)] : []),
  ];
}

function one(voice: FaqVoice, wording: Wording, several: boolean): readonly Block[] {
  const { entry } = wording;
  const where = entry.closedIn === null ? [] : [note(voice.text('consent.private'))];
  return [
    text(rich`${bold(tag(entry.number))} ${named(titleOf(voice, entry))}`),
    ...wordsOf(wording).map((words) => text([{ kind: 'plain', text: isolated(shorten(words, WORDS)) }])),
    ...where,
    controls(...buttons(voice, wording, several)),
  ];
}

const wordsOf = ({ entry, asker }: Wording): readonly string[] =>
  asker ? [] : entry.pieces.filter((each) => each.part === 'answer' && each.language === null).map((each) => each.text);

function buttons(voice: FaqVoice, { entry, asker }: Wording, several: boolean): readonly Button[] {
  return (asker ? OF_QUESTIONS : ANSWERS).map((to) => {
    const label = voice.line(asker && to === 'unnamed' ? 'consent.yes' : `consent.${to}`);
    const numbered = several ? voice.line('consent.numbered', { number: tag(entry.number), label }) : label;
    return agree.button(numbered, { entry: entry.id, to });
  });
}

function answered(voice: FaqVoice, round: Round, done: boolean): readonly Block[] {
  const all = round.wordings.filter((each) => each.consent !== 'asked').toSorted(lastFirst);
  const [last] = all;
  if (!last) return [];
  return [
    ...all.slice(0, SHOWN).map((each) => note(saidOf(voice, each))),
    controls(
      ...all.slice(0, SHOWN).map(({ entry }) => {
        const label = voice.line('consent.change', { number: tag(entry.number) });
        return changeMind.button(label, { entry: entry.id });
      }),
      ...(done ? always(voice, round, last) : []),
    ),
    ...(round.wish
      ? [note(voice.text('consent.always.holds', { what: voice.line(`consent.wish.${round.wish}`) }))]
      : []),
  ];
}

const lastFirst = (a: Wording, b: Wording): number => (b.saidAt?.getTime() ?? 0) - (a.saidAt?.getTime() ?? 0);

function saidOf(voice: FaqVoice, { entry, consent }: Wording) {
  return voice.text('consent.said', { number: tag(entry.number), what: voice.line(`consent.was.${consent}`) });
}

function always(voice: FaqVoice, { id, wish }: Round, { consent, asker }: Wording): readonly Button[] {
  if (wish !== null) return [agreeAlways.button(voice.line('consent.ask-again'), { round: id, to: 'ask' })];
  return asker || consent === 'asked'
    ? []
    : [agreeAlways.button(voice.line('consent.always'), { round: id, to: consent })];
}

/** The same question once more, for whoever changes their mind. */
export function changing(language: Language, wording: Wording): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('consent.changing', { number: tag(wording.entry.number) }),
    blocks: [text(saidOf(voice, wording)), controls(...buttons(voice, wording, false))],
  };
}
