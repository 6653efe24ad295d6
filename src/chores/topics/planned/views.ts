import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Button, controls, type Message, note, text } from '../../../surface/message.ts';
import { bold, moment, rich, type Text } from '../../../surface/text.ts';
import { closeNow } from '../actions.ts';
import { command, pollLabel, questionOf, tag } from '../naming.ts';
import type { Poll } from '../polls/polls.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { editPoll, stopPlan } from './actions.ts';
import type { Plan } from './store.ts';

/** What one message has room for, with two buttons each. */
const LISTED = 8;

export function planned(language: Language, plan: Plan): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('plan.done'),
    blocks: [text(opening(voice, plan)), note(voice.text('plan.see', { polls: command('polls') }))],
  };
}

function opening(voice: TopicsVoice, { nextAt, createdAt, every, selection }: Plan): Text {
  const at = moment(nextAt ?? createdAt);
  const when = every === null ? voice.text('plan.once', { at }) : voice.text('plan.again', { at, every });
  const what =
    selection.kind === 'top'
      ? voice.text('plan.top', { count: selection.count })
      : voice.text('plan.numbers', { numbers: selection.numbers.map(tag).join(', ') });
  return rich`${when} ${what}`;
}

/** To coordinators, when a poll was to open and too few topics waited. */
export function notOpened(
  language: Language,
  plan: Plan,
  { count, next }: { readonly count: number; readonly next: Date | undefined },
): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('plan.not-opened', { question: questionOf(voice, plan) }),
    blocks: [
      text(voice.text('plan.not-opened.text', { count })),
      ...(next ? [note(voice.text('plan.next', { at: moment(next) }))] : []),
    ],
  };
}

export interface Listed {
  readonly open: readonly Poll[];
  readonly coming: readonly Plan[];
}

export function pollsMessage(language: Language, { open, coming }: Listed): Message {
  const voice = topicsVoice(language);
  if (open.length + coming.length === 0) {
    const hint = voice.text('polls.none.text', { poll: command('poll') });
    return { headline: voice.line('polls.none'), blocks: [text(hint)] };
  }
  const entries = [
    ...open.map((each) => ({ words: openLine(voice, each), buttons: openButtons(voice, each) })),
    ...coming.map((each) => ({ words: planLine(voice, each), buttons: [stopButton(voice, each)] })),
  ];
  const more = entries.length - LISTED;
  return {
    headline: voice.line('polls.headline', { open: open.length, coming: coming.length }),
    blocks: [
      ...entries.slice(0, LISTED).flatMap(({ words, buttons }) => [text(words), controls(...buttons)]),
      ...(more > 0 ? [note(voice.text('came.more', { count: more }))] : []),
    ],
  };
}

const openLine = (voice: TopicsVoice, poll: Poll): Text =>
  voice.text('close.item', { label: pollLabel(voice, poll), at: moment(poll.closesAt) });

const openButtons = (voice: TopicsVoice, { id, number }: Poll): readonly Button[] => [
  editPoll.button(voice.line('polls.edit', { number: tag(number) }), { poll: id }),
  closeNow.button(voice.line('close.now.number', { number: tag(number) }), { poll: id }),
];

const planLine = (voice: TopicsVoice, plan: Plan): Text =>
  rich`${bold(isolated(questionOf(voice, plan)))} · ${opening(voice, plan)}`;

const stopButton = (voice: TopicsVoice, { id }: Plan): Button =>
  stopPlan.button(voice.line('polls.stop'), { plan: id });

export function planStopped(language: Language, again = false): Message {
  const voice = topicsVoice(language);
  return again
    ? { headline: voice.line('plan.stopped-before'), blocks: [] }
    : { headline: voice.line('plan.stopped'), blocks: [text(voice.text('plan.stopped.text'))] };
}
