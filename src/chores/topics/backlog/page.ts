import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Button, controls, type Message, note, text } from '../../../surface/message.ts';
import { bold, moment, rich, type Text } from '../../../surface/text.ts';
import { offerToSpeak, turnPage, want } from '../actions.ts';
import { command, switched, tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import type { Page, Waiting } from './backlog.ts';

/** A page of the backlog as one reader sees it: what they asked for is marked. */
export function backlogMessage(language: Language, { topics, page, pages }: Page): Message {
  const voice = topicsVoice(language);
  if (topics.length === 0) {
    const hint = voice.text('list.empty.text', { suggest: command('suggest') });
    return { headline: voice.line('list.empty'), blocks: [text(hint)] };
  }
  const paging = pages > 1 ? pager(voice, page, pages) : [];
  return {
    headline: voice.line('list.headline'),
    blocks: [...topics.flatMap((each) => entry(voice, each, page)), ...paging],
  };
}

function entry(voice: TopicsVoice, topic: Waiting, page: number): readonly Block[] {
  const { id, mine, why } = topic;
  const speaks = mine.speak === 'yes';
  const buttons: readonly Button[] = [
    want.button(switched(voice, voice.line('want'), mine.wants), { topic: id, to: mine.wants ? 'off' : 'on', page }),
    offerToSpeak.button(switched(voice, voice.line('speak'), speaks), { topic: id, to: speaks ? 'off' : 'on', page }),
  ];
  return [
    text(rich`${bold(tag(topic.number))} ${named(topic.title)} · ${standing(voice, topic)}`),
    ...(why === null ? [] : [note([{ kind: 'plain', text: isolated(why) }])]),
    controls(...buttons),
  ];
}

/** `4 want it · 1 could speak · suggested by Ana · since 3 March` */
function standing(voice: TopicsVoice, topic: Waiting): Text {
  const facts = [
    voice.text('list.wanted', { wants: topic.wants }),
    ...(topic.speakers > 0 ? [voice.text('list.speakers', { speakers: topic.speakers })] : []),
    ...(topic.introduced && topic.speakers === 0 ? [voice.text('list.introduced')] : []),
    ...(topic.polled ? [voice.text('list.polled')] : []),
    ...(topic.suggestedBy === null ? [] : [voice.text('list.by', { name: isolated(topic.suggestedBy) })]),
    voice.text('list.since', { day: moment(topic.createdAt, 'day') }),
  ];
  return facts.flatMap((fact, i) => (i === 0 ? fact : rich` · ${fact}`));
}

function pager(voice: TopicsVoice, page: number, pages: number): readonly Block[] {
  const back = page > 1 ? [turnPage.button(voice.line('list.previous'), { page: page - 1 })] : [];
  const on = page < pages ? [turnPage.button(voice.line('list.next'), { page: page + 1 })] : [];
  return [note(voice.text('list.page-of', { page, pages })), controls(...back, ...on)];
}
