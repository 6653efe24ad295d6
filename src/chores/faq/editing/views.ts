import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, note, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { answerOf, type Entry, questionOf, unagreed } from '../model.ts';
import { tag } from '../naming.ts';
import { aboutAuthor } from '../review/about.ts';
import { editAgain } from '../review/actions.ts';
import { receiptOf } from '../review/views.ts';
import { faqVoice } from '../words.ts';
import { languageName } from './language-names.ts';

interface Edited {
  readonly before: Entry;
  readonly entry: Entry;
  /** Other ways to ask for it that are new. */
  readonly asked: number;
}

export function editedReceipt(language: Language, { before, entry, asked }: Edited): Message {
  const voice = faqVoice(language);
  const left = translationsOf(before, entry).map((each) => languageName(language, each));
  const notes = [
    ...(asked > 0 ? [voice.text('edit.done.asked', { count: asked })] : []),
    ...unagreed(entry).map((each) => aboutAuthor(voice, each)),
    ...(entry.state === 'draft'
      ? [voice.text(unagreed(entry).length > 0 ? 'edit.done.theirs' : 'edit.done.draft')]
      : []),
    ...(left.length > 0
      ? [voice.text('edit.done.translations', { languages: new Intl.ListFormat(language).format(left) })]
      : []),
  ];
  return receiptOf(language, entry, { headline: (v, number) => v.line('edit.done', { number }), notes });
}

/** The languages in which it stands as it was, while its own words are others now. */
function translationsOf(before: Entry, entry: Entry): readonly string[] {
  const same = questionOf(before)?.text === questionOf(entry)?.text && answerOf(before)?.text === answerOf(entry)?.text;
  return same ? [] : [...new Set(entry.pieces.flatMap((each) => each.language ?? []))];
}

interface Stale {
  readonly entry: Entry;
  readonly draft: string;
  readonly last: { readonly by: string | null; readonly at: Date } | undefined;
}

/** Nothing was overwritten: what they typed is behind a button. */
export function staleEdit(language: Language, { entry, draft, last }: Stale): Message {
  const voice = faqVoice(language);
  const name = named(isolated(last?.by ?? voice.line('history.somebody')));
  return {
    headline: voice.line('edit.stale', { number: tag(entry.number) }),
    blocks: [
      text(voice.text('edit.stale.text', { name, at: moment(last?.at ?? entry.createdAt) })),
      ...[questionOf(entry)?.text, answerOf(entry)?.text].flatMap((each) =>
        each === undefined ? [] : [note([{ kind: 'plain', text: isolated(each) }])],
      ),
      controls(editAgain.button(voice.line('edit.stale.again'), { draft }, 'primary')),
    ],
  };
}
