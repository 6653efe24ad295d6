import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice, line, lines } from '../../../kernel/field.ts';
import type { Visit } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { spokenIn } from '../entries/history.ts';
import { rewritten } from '../entries/rewriting.ts';
import { theEntry } from '../entry-field.ts';
import { ANSWER_LIMIT, QUESTION_LIMIT, saysSomething } from '../model.ts';
import { followQueue } from '../review/handing.ts';
import { receiptOf } from '../review/views.ts';
import { faqVoice, localized } from '../words.ts';
import { changeable } from './changeable.ts';
import { change } from './changing.ts';
import { chosenEntry } from './chosen-entry.ts';
import { languageName, translatable } from './language-names.ts';
import { numberIn } from './opening.ts';

const languages = translatable.map((value) => ({
  value,
  label: { en: languageName('en', value), es: languageName('es', value) },
}));

/** An entry in one more language: found by its words in each, and read in the reader's own. */
export const translate = command({
  path: 'faq translate',
  summary: localized('translate.summary'),
  who: 'coordinator',
  fields: {
    entry: chosenEntry,
    language: choice({ label: localized('translate.language'), choices: languages }),
    question: line({ label: localized('edit.question'), max: QUESTION_LIMIT }),
    answer: lines({ label: localized('edit.answer'), max: ANSWER_LIMIT }),
  },
  form: { title: localized('translate.form'), submit: localized('translate.submit'), prefill },
  run: async (turn, typed) => {
    const voice = faqVoice(turn.language);
    if (!saysSomething(typed.question)) return problems({ question: voice.line('edit.no-words') });
    if (!saysSomething(typed.answer)) return problems({ answer: voice.line('edit.no-words') });
    const found = await changeable(turn, typed.entry);
    if (!found.ok) return problems({ entry: found.problem });
    const { pieces, tags, links } = found.entry;
    const spoken = await spokenIn(turn.tx, found.entry.id);
    const spot = { place: '', language: typed.language };
    const question = { part: 'question', ...spot, text: cleanLine(typed.question) } as const;
    const answer = { part: 'answer', ...spot, text: cleanLines(typed.answer) ?? '' } as const;
    const content = { tags, links, pieces: rewritten(rewritten(pieces, question, spoken), answer, spoken) };
    const changed = await change(turn, found.entry, { act: 'edited', content });
    if (!changed.ok) return problems({ answer: changed.problem });
    await followQueue(turn);
    const named = languageName(turn.language, typed.language);
    return whisper(
      receiptOf(turn.language, changed.entry, {
        headline: (v, number) => v.line('translate.done', { number, language: named }),
      }),
    );
  },
});

/** The translation there is, where the language was said already. */
async function prefill({ turn }: Visit, said: RawValues): Promise<RawValues> {
  const number = numberIn(said);
  const found = turn && number !== undefined ? await theEntry(turn, number) : undefined;
  const language = (said['language'] ?? []).join(' ').trim().toLowerCase();
  const pieces = found?.ok ? found.entry.pieces.filter((each) => each.language === language && each.place === '') : [];
  return Object.fromEntries(pieces.map(({ part, text }) => [part, [text]]));
}
