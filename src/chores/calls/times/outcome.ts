import type { Language } from '../../../surface/identity.ts';
import { type Message, note, said, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import type { Call } from '../model.ts';
import { command, titled, titleOf } from '../naming.ts';
import { callsVoice } from '../words.ts';
import type { Dating } from './datings.ts';
import { reason } from './message.ts';

/** To the coordinator who decided now. */
export function decided(language: Language, call: Call, dating: Dating): Message {
  const voice = callsVoice(language);
  const title = titleOf(voice, call);
  if (dating.closedAt === null) return said(voice.line('times.renewed'));
  if (dating.chosen === null || call.startsAt === null) return said(voice.line('times.none', { title }));
  return {
    headline: voice.line('times.decided', { title }),
    blocks: [
      text(voice.text('times.decided.text', { at: moment(call.startsAt) })),
      note(reason(voice, dating.decidedBy)),
    ],
  };
}

/** To coordinators: a time was taken that nobody had asked for. */
export function nobodyAnswered(language: Language, call: Call, startsAt: Date): Message {
  const voice = callsVoice(language);
  const words = { at: moment(startsAt), title: titled(voice, call), move: command('move') };
  return {
    headline: voice.line('times.nobody', { title: titleOf(voice, call) }),
    blocks: [text(voice.text('times.nobody.text', words))],
  };
}

/** To everyone, under the times that have passed. */
export function renewed(language: Language, closesAt: Date): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('times.renewed'),
    blocks: [text(voice.text('times.renewed.text', { at: moment(closesAt) }))],
  };
}

/** To coordinators: twice no time was left to choose. */
export function noTimesLeft(language: Language, call: Call): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('times.none', { title: titleOf(voice, call) }),
    blocks: [text(voice.text('times.none.text', { times: command(`times call: ${call.number}`) }))],
  };
}
