import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, controls, list, type Message, note, said, text } from '../../../surface/message.ts';
import { bold, rich } from '../../../surface/text.ts';
import { meToo, suggestAnyway } from '../actions.ts';
import type { Topic, TopicRefusal } from '../model.ts';
import { switched, tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import type { Waiting } from './backlog.ts';
import type { Credit } from './credit.ts';

/** `credit`: whose words it is made of, where they are somebody else's. */
export function suggested(language: Language, topic: Topic, credit?: Credit): Message {
  const voice = topicsVoice(language);
  const about =
    credit && voice.text(credit.member ? 'quote.credited' : 'quote.stranger', { name: bold(isolated(credit.name)) });
  return {
    headline: voice.line('suggest.done', { number: tag(topic.number) }),
    blocks: [onTheList(voice, topic, credit), ...(about ? [note(about)] : [])],
  };
}

const onTheList = (voice: TopicsVoice, { title }: Topic, credit?: Credit): Block =>
  text(voice.text(credit ? 'quote.done.text' : 'suggest.done.text', { title: named(title) }));

/** The topic was there before this press. */
export function suggestedBefore(language: Language, topic: Topic): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('suggest.done-before', { number: tag(topic.number) }),
    blocks: [onTheList(voice, topic)],
  };
}

export interface Warning {
  readonly title: string;
  readonly draft: string;
  readonly similar: readonly Waiting[];
}

/** Some topics are much like what somebody typed: each can be joined, and theirs added all the same. */
export function alreadyThere(language: Language, { title, draft, similar }: Warning): Message {
  const voice = topicsVoice(language);
  const items = similar.map((each) => {
    const wanted = voice.text('list.wanted', { wants: each.wants });
    return rich`${bold(tag(each.number))} ${named(each.title)} · ${wanted}`;
  });
  const buttons = similar.map((each) => {
    const label = switched(voice, voice.line('want.number', { number: tag(each.number) }), each.mine.wants);
    return meToo.button(label, { topic: each.id, draft, to: each.mine.wants ? 'off' : 'on' });
  });
  return {
    headline: voice.line('similar.headline', { count: similar.length }),
    blocks: [
      text(voice.text('similar.text', { title: named(title) })),
      list(items),
      text(voice.text('similar.hint')),
      controls(...buttons, suggestAnyway.button(voice.line('similar.anyway'), { draft })),
    ],
  };
}

export function topicRefused(language: Language, refusal: TopicRefusal, topic: Topic | undefined): Message {
  const voice = topicsVoice(language);
  const number = tag(topic?.number ?? 0);
  switch (refusal) {
    case 'gone':
      return said(voice.line('topic.gone'));
    case 'elsewhere':
      return said(voice.line('topic.elsewhere'));
    case 'chosen':
      return said(voice.line('topic.chosen', { number }));
    case 'removed':
      return said(voice.line('topic.removed', { number }));
    case 'merged':
      return said(voice.line('topic.merged', { number, into: tag(topic?.mergedInto ?? 0) }));
  }
}
