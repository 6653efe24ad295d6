import type { Language } from '../../../surface/identity.ts';
import { controls, list, type Message, note, said, text } from '../../../surface/message.ts';
import { moment, rich } from '../../../surface/text.ts';
import { closeNow } from '../actions.ts';
import { command, pollLabel, tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import type { Poll } from './polls.ts';
import { LEAST_CHOICES, MOST_CHOICES, type SelectionRefusal } from './selection.ts';

/** What coordinators are told about the polls they run. */
export function opened(language: Language, poll: Poll, choices: number): Message {
  const voice = topicsVoice(language);
  const what = voice.text(`poll.opened.${poll.method}`, { choices, votes: poll.votesEach });
  const end = voice.text('poll.opened.text', { at: moment(poll.closesAt), close: command('close') });
  return {
    headline: voice.line('poll.opened', { number: tag(poll.number) }),
    blocks: [text(rich`${what} ${end}`), note(voice.text(`rule.${poll.anonymity}`))],
  };
}

/** The sentence beside the choices of a poll that cannot be opened. */
export function choicesRefused(voice: TopicsVoice, refusal: SelectionRefusal): string {
  switch (refusal.kind) {
    case 'unknown':
      return voice.line('poll.choices.unknown', numbers(voice, refusal.numbers));
    case 'not-open':
      return voice.line('poll.choices.not-open', numbers(voice, refusal.numbers));
    case 'polled':
      return voice.line('poll.choices.polled', numbers(voice, refusal.numbers));
    case 'too-few':
      return voice.line('poll.choices.too-few', { least: LEAST_CHOICES, count: refusal.count });
    case 'too-many':
      return voice.line('poll.choices.too-many', { most: MOST_CHOICES, count: refusal.count });
  }
}

const numbers = (voice: TopicsVoice, of: readonly number[]) => ({
  count: of.length,
  numbers: new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(of.map(tag)),
});

/** Asks which of several open polls is meant. */
export function whichPoll(language: Language, polls: readonly Poll[]): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('close.which'),
    blocks: [
      list(polls.map((poll) => voice.text('close.item', { label: pollLabel(voice, poll), at: moment(poll.closesAt) }))),
      controls(
        ...polls.map((poll) =>
          closeNow.button(voice.line('close.now.number', { number: tag(poll.number) }), { poll: poll.id }),
        ),
      ),
    ],
  };
}

export function closedNow(language: Language, poll: Poll): Message {
  const voice = topicsVoice(language);
  const headline = voice.line('close.done', { number: tag(poll.number) });
  return { headline, blocks: [text(voice.text('close.done.text'))] };
}

export const closeRefused = (language: Language, because: 'none' | 'already'): Message =>
  said(topicsVoice(language).line(`close.${because}`));

export const noSuchPoll = (language: Language, number: number): Message =>
  said(topicsVoice(language).line('close.unknown', { number: tag(number) }));
