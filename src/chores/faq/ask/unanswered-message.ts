import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { list, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { command, tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import type { Counted } from './model.ts';

const LISTED = 8;

/** To the coordinators: what nobody has answered in time. */
export function unanswered(language: Language, due: readonly Counted[]): Message {
  const voice = faqVoice(language);
  const gaps = command('gaps');
  const more = due.length - LISTED;
  return {
    headline: voice.line('unanswered.headline', { count: due.length }),
    blocks: [
      list(due.slice(0, LISTED).map((each) => item(voice, each))),
      ...(more > 0 ? [text(voice.text('unanswered.more', { count: more, gaps }))] : []),
      note(voice.text('unanswered.helped', { gaps })),
    ],
  };
}

function item(voice: FaqVoice, { number, text: words, askedAt, wanted, replies }: Counted): Text {
  const facts = [
    voice.text('gaps.asked', { day: moment(askedAt, 'day') }),
    voice.text('question.wanted', { count: wanted }),
    ...(replies > 0 ? [voice.text('unanswered.replies', { count: replies })] : []),
  ];
  const about = voice.text('unanswered.item', { number: tag(number), text: isolated(words) });
  return facts.reduce((said, fact) => rich`${said} · ${fact}`, about);
}
