import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Button, controls, type Message, note, text } from '../../../surface/message.ts';
import { bold, moment, rich, type Text } from '../../../surface/text.ts';
import { command, tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { rewordPrompt, stopPrompt } from './actions.ts';
import { headlineOf } from './message.ts';
import type { Prompt } from './store.ts';

/** What coordinators are told of the prompts they have asked. */
export function promptAsked(language: Language, prompt: Prompt, closesAt: Date): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('prompt.asked', { number: tag(prompt.number) }),
    blocks: [text(voice.text('prompt.asked.text', { at: moment(closesAt) }))],
  };
}

export function promptPlanned(language: Language, { number, nextAt, createdAt, every }: Prompt): Message {
  const voice = topicsVoice(language);
  const at = moment(nextAt ?? createdAt);
  return {
    headline: voice.line('prompt.planned', { number: tag(number) }),
    blocks: [
      text(
        every === null ? voice.text('prompt.planned.text', { at }) : voice.text('prompt.planned.again', { at, every }),
      ),
      note(voice.text('prompt.see', { prompts: command('prompts') })),
    ],
  };
}

/** A prompt that is asked or will be, with the round that takes answers now. */
export interface Live extends Prompt {
  readonly open: { readonly closesAt: Date; readonly count: number } | undefined;
}

/** What one message has room for, with two buttons each. */
const LISTED = 8;

export function promptsMessage(language: Language, prompts: readonly Live[]): Message {
  const voice = topicsVoice(language);
  if (prompts.length === 0) {
    const hint = voice.text('prompts.none.text', { prompt: command('prompt') });
    return { headline: voice.line('prompts.none'), blocks: [text(hint)] };
  }
  const listed = prompts.slice(0, LISTED);
  const more = prompts.length - listed.length;
  return {
    headline: voice.line('prompts.headline', { count: prompts.length }),
    blocks: [
      ...listed.flatMap((each) => [text(entry(voice, each)), controls(...buttons(voice, each))]),
      ...(more > 0 ? [note(voice.text('prompts.more', { count: more }))] : []),
    ],
  };
}

function entry(voice: TopicsVoice, { number, text: words, every, nextAt, open }: Live): Text {
  const line = rich`${bold(tag(number))} ${isolated(headlineOf(words))}`;
  const facts = [
    ...(open ? [voice.text('prompts.open', { at: moment(open.closesAt), count: open.count })] : []),
    ...(nextAt === null || every !== null ? [] : [voice.text('prompts.next', { at: moment(nextAt) })]),
    ...(nextAt === null || every === null ? [] : [voice.text('prompts.again', { at: moment(nextAt), every })]),
  ];
  return [...line, ...facts.flatMap((fact) => rich` · ${fact}`)];
}

const buttons = (voice: TopicsVoice, { id, number }: Live): readonly Button[] => [
  rewordPrompt.button(voice.line('prompts.reword', { number: tag(number) }), { prompt: id }),
  stopPrompt.button(voice.line('prompts.stop', { number: tag(number) }), { prompt: id }),
];

export function promptStopped(language: Language, { number }: Prompt): Message {
  const voice = topicsVoice(language);
  const headline = voice.line('prompts.stopped', { number: tag(number) });
  return { headline, blocks: [text(voice.text('prompts.stopped.text'))] };
}

export function promptReworded(language: Language, { number }: Pick<Prompt, 'number'>): Message {
  const voice = topicsVoice(language);
  const headline = voice.line('reword.done', { number: tag(number) });
  return { headline, blocks: [text(voice.text('reword.done.text'))] };
}
