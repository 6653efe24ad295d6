import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { list, type Message, note, said } from '../../../surface/message.ts';
import { moment, type Text } from '../../../surface/text.ts';
import { tag } from '../naming.ts';
import type { Poll } from '../polls/polls.ts';
import { LEAST_CHOICES } from '../polls/selection.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import type { Change, RemoveRefusal } from './model.ts';

/** What is other than it was; what stays as it was is left out. */
export interface Changed extends Change {
  readonly question?: string;
  readonly closesAt?: Date;
}

/** To the coordinator, or in public under the poll. */
export function edited(language: Language, { number }: Poll, changed: Changed, aloud = false): Message {
  const voice = topicsVoice(language);
  return {
    headline: aloud ? voice.line('edit.aloud') : voice.line('edit.done', { number: tag(number) }),
    blocks: [list(lines(voice, changed)), note(voice.text('edit.kept'))],
  };
}

const lines = (voice: TopicsVoice, { question, closesAt, add, remove }: Changed): readonly Text[] => [
  ...(question === undefined ? [] : [voice.text('edit.said.question', { question: isolated(question) })]),
  ...(closesAt ? [voice.text('edit.said.closes', { at: moment(closesAt) })] : []),
  ...add.map((each) => voice.text('edit.said.added', { title: named(each.title) })),
  ...remove.map((each) => voice.text('edit.said.removed', { title: named(each.title) })),
];

export const noEdit = (language: Language, { number }: Poll): Message =>
  said(topicsVoice(language).line('edit.nothing', { number: tag(number) }));

/** The sentence beside the choices that cannot be taken out. */
export function removeRefused(voice: TopicsVoice, refusal: RemoveRefusal): string {
  if (refusal.kind === 'too-few') {
    return voice.line('edit.too-few', { least: LEAST_CHOICES, count: refusal.count });
  }
  const numbers = new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(refusal.numbers.map(tag));
  return voice.line('edit.not-in', { count: refusal.numbers.length, numbers });
}
