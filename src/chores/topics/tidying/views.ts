import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, note, text } from '../../../surface/message.ts';
import { bold } from '../../../surface/text.ts';
import type { Topic } from '../model.ts';
import { tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { bringBack, undoMerge } from './actions.ts';

/** The sentence beside a topic that is not on the list. */
export function notWaiting(voice: TopicsVoice, asked: number, topic: Topic | undefined): string {
  const number = tag(asked);
  switch (topic?.state) {
    case undefined:
    case 'open':
      return voice.line('tidy.unknown', { number });
    case 'merged':
      return voice.line('topic.merged', { number, into: tag(topic.mergedInto ?? 0) });
    case 'chosen':
    case 'removed':
      return voice.line(`topic.${topic.state}`, { number });
  }
}

interface Two {
  readonly from: Topic;
  readonly into: Topic;
}

const both = ({ from, into }: Two) => ({ number: tag(from.number), into: tag(into.number) });

export function merged(language: Language, { draft, ...two }: Two & { readonly draft: string }): Message {
  const voice = topicsVoice(language);
  const titles = { from: named(two.from.title), into: named(two.into.title) };
  return {
    headline: voice.line('merge.done', both(two)),
    blocks: [
      text(voice.text('merge.done.text', titles)),
      controls(undoMerge.button(voice.line('merge.undo'), { draft })),
    ],
  };
}

export function unmerged(language: Language, two: Two): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('merge.undone', both(two)),
    blocks: [text(voice.text('merge.undone.text', { from: named(two.from.title) }))],
  };
}

/** `polls`: open ones in which it stands. `told`: who suggested it is told. */
export function removed(
  language: Language,
  topic: Topic,
  { polls, told }: { readonly polls: number; readonly told: boolean },
): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('remove.done', { number: tag(topic.number) }),
    blocks: [
      text(voice.text('remove.done.text', { title: named(topic.title) })),
      ...(polls > 0 ? [note(voice.text('remove.done.polled'))] : []),
      ...(told ? [note(voice.text('remove.done.told'))] : []),
      controls(bringBack.button(voice.line('remove.back'), { topic: topic.id })),
    ],
  };
}

export function broughtBack(language: Language, topic: Topic): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('back.done', { number: tag(topic.number) }),
    blocks: [text(voice.text('back.done.text', { title: named(topic.title) }))],
  };
}

/** To who suggested it. */
export function removedForSuggester(
  language: Language,
  { number, title }: Topic,
  { by, why }: { readonly by: string; readonly why: string | undefined },
): Message {
  const voice = topicsVoice(language);
  const names = { title: named(title), by: bold(isolated(by)) };
  return {
    headline: voice.line('removed.headline', { number: tag(number) }),
    blocks: [
      text(voice.text('removed.text', names)),
      ...(why === undefined ? [] : [text(voice.text('removed.why', { why: isolated(why) }))]),
      note(voice.text('removed.thanks')),
    ],
  };
}

export function backForSuggester(language: Language, { number, title }: Topic): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('back.headline', { number: tag(number) }),
    blocks: [text(voice.text('back.done.text', { title: named(title) }))],
  };
}
