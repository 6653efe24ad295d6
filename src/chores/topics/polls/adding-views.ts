import type { Language } from '../../../surface/identity.ts';
import { named } from '../../../surface/isolate.ts';
import { type Button, controls, list, type Message, said, text } from '../../../surface/message.ts';
import { bold, rich, type Text } from '../../../surface/text.ts';
import { addTyped, addWaiting, openPaper, supportInstead } from '../actions.ts';
import type { Waiting } from '../backlog/backlog.ts';
import type { Topic } from '../model.ts';
import { tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import type { Poll } from './polls.ts';
import type { AddRefusal } from './write-ins.ts';

interface Added {
  readonly poll: Poll;
  readonly topic: Pick<Topic, 'title'>;
  readonly position: number;
  /** It was a choice before this press. */
  readonly again: boolean;
}

export function added(language: Language, { poll, topic, position, again }: Added): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line(again ? 'add.done-before' : 'add.done', { position }),
    blocks: [
      text(voice.text('add.done.text', { title: named(topic.title) })),
      controls(...chooseIt(voice, poll, position)),
    ],
  };
}

interface Warning {
  readonly poll: Poll;
  readonly positions: ReadonlyMap<string, number>;
  readonly title: string;
  readonly draft: string;
  readonly similar: readonly Waiting[];
}

/** Some topics are much like what somebody wants to add: each can be voted for or added, and theirs added all the same. */
export function alikeThere(language: Language, { poll, positions, title, draft, similar }: Warning): Message {
  const voice = topicsVoice(language);
  const items = similar.map((each): Text => {
    const place = whereIs(voice, each, positions.get(each.id));
    return rich`${bold(tag(each.number))} ${named(each.title)} · ${place}`;
  });
  const buttons = similar.flatMap((each): readonly Button[] => {
    const position = positions.get(each.id);
    if (position !== undefined) return chooseIt(voice, poll, position);
    if (each.polled) return [];
    return [
      addWaiting.button(voice.line('add.listed', { number: tag(each.number) }), { poll: poll.id, topic: each.id }),
    ];
  });
  return {
    headline: voice.line('similar.headline', { count: similar.length }),
    blocks: [
      text(voice.text('add.similar.text', { title: named(title) })),
      list(items),
      text(voice.text('add.similar.hint')),
      controls(...once(buttons), addTyped.button(voice.line('add.anyway'), { draft })),
    ],
  };
}

function whereIs(voice: TopicsVoice, { polled, wants }: Waiting, position: number | undefined): Text {
  if (position !== undefined) return voice.text('add.similar.choice', { position });
  return polled ? voice.text('list.polled') : voice.text('list.wanted', { wants });
}

/** Where ballots are filled in on a paper, that is opened; else one press votes. */
const chooseIt = (voice: TopicsVoice, { id, method }: Poll, position: number): readonly Button[] =>
  method === 'ranked' || method === 'score'
    ? [openPaper.button(voice.line('paper.open'), { poll: id })]
    : [supportInstead.button(voice.line('add.vote', { position }), { poll: id, position })];

/** The paper is one for all choices. */
const once = (buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ label }, i) => buttons.findIndex((each) => each.label === label) === i);

export const addRefused = (language: Language, because: AddRefusal | 'polled'): Message =>
  said(topicsVoice(language).line(`add.${because}`));

export const draftGone = (language: Language): Message => said(topicsVoice(language).line('add.draft-gone'));
