import type { Language } from '../../surface/identity.ts';
import { controls, list, type Message, text } from '../../surface/message.ts';
import { bold, rich } from '../../surface/text.ts';
import { meToo, suggestAnyway } from './actions.ts';
import type { Waiting } from './backlog.ts';
import type { Topic, TopicRefusal } from './model.ts';
import { said, switched, tag, titled } from './naming.ts';
import { topicsVoice } from './words.ts';

/** `again`: the topic was there before this press. */
export function suggested(language: Language, topic: Topic, again = false): Message {
  const voice = topicsVoice(language);
  const number = tag(topic.number);
  return {
    headline: again ? voice.line('suggest.done-before', { number }) : voice.line('suggest.done', { number }),
    blocks: [text(voice.text('suggest.done.text', { title: titled(topic.title) }))],
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
    return rich`${bold(tag(each.number))} ${titled(each.title)} · ${wanted}`;
  });
  const buttons = similar.map((each) => {
    const label = switched(voice, voice.line('want.number', { number: tag(each.number) }), each.mine.wants);
    return meToo.button(label, { topic: each.id, draft, to: each.mine.wants ? 'off' : 'on' });
  });
  return {
    headline: voice.line('similar.headline', { count: similar.length }),
    blocks: [
      text(voice.text('similar.text', { title: titled(title) })),
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
  }
}
