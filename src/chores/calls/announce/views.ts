import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, type Message, said, text } from '../../../surface/message.ts';
import { bold, moment, rich } from '../../../surface/text.ts';
import { answers, type Call, type Dated, isDated, type Rsvp } from '../model.ts';
import { titled, titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import type { AnswerRefusal } from './rsvp.ts';
import type { Answered } from './rsvps.ts';

/** To whoever answered. */
export function answerKept(language: Language, call: Dated, answer: Rsvp): Message {
  const voice = callsVoice(language);
  const at = moment(call.startsAt);
  return {
    headline: voice.line(`rsvp.${answer}.kept`),
    blocks: [text(voice.text('rsvp.kept', { title: titled(voice, call), at }))],
  };
}

/** Why an answer was not taken. */
export function answerRefused(language: Language, because: AnswerRefusal, call: Call | undefined): Message {
  const voice = callsVoice(language);
  if (because !== 'begun' || !call || !isDated(call)) return said(voice.line(`rsvp.refused.${because}`));
  const at = moment(call.startsAt);
  return { headline: voice.line('rsvp.refused.begun'), blocks: [text(voice.text('rsvp.refused.begun.text', { at }))] };
}

/** More names of one answer are counted and not named. */
const NAMED = 25;

/** Who gave which answer: for one reader's eyes. */
export function whoMessage(language: Language, call: Call, answered: readonly Answered[]): Message {
  const voice = callsVoice(language);
  const title = titleOf(voice, call);
  if (answered.length === 0) return said(voice.line('who.nobody', { title }));
  return {
    headline: voice.line('who.headline', { title }),
    blocks: answers.flatMap((answer) => group(voice, answer, answered)),
  };
}

function group(voice: CallsVoice, answer: Rsvp, answered: readonly Answered[]): readonly Block[] {
  const names = answered.filter((each) => each.answer === answer).map((each) => isolated(each.name));
  const more = names.length - NAMED;
  if (names.length === 0) return [];
  const named = names.slice(0, NAMED).join(', ');
  const label = bold(voice.line(`who.${answer}`, { count: names.length }));
  return [text(more > 0 ? rich`${label}: ${named}, ${voice.text('who.more', { more })}` : rich`${label}: ${named}`)];
}
