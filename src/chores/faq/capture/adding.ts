import { type Answer, fleeting, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, line, lines, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { linksField, tagsField } from '../entries/labels-field.ts';
import { lockFaq } from '../entries/writing.ts';
import { ANSWER_LIMIT, PLACE_LIMIT, QUESTION_LIMIT } from '../model.ts';
import { faqVoice, localized } from '../words.ts';
import { alike, theSame } from './alike.ts';
import { heldAs } from './held.ts';
import { openQuestion } from './of-question.ts';
import { alreadyAnswered, capturedBefore, keptTooLong } from './offers.ts';
import { saved } from './receipts.ts';
import { plan, save } from './saving.ts';
import { keepTyped, lacking, type Typed } from './typed.ts';
import { whyNot } from './why-not.ts';

const fields = {
  question: line({ label: localized('add.question'), hint: localized('add.question.hint'), max: QUESTION_LIMIT }),
  answer: lines({ label: localized('add.answer'), hint: localized('add.answer.hint'), max: ANSWER_LIMIT }),
  tags: tagsField({ label: localized('add.tags'), hint: localized('add.tags.hint') }),
  links: linksField({ label: localized('add.links'), hint: localized('add.links.hint') }),
  place: optional(line({ label: localized('add.place'), hint: localized('add.place.hint'), max: PLACE_LIMIT })),
  held: aside,
  of: aside,
};

/** Keeps an answer: somebody's own, or, where its form was opened on a message, what was said there. */
export const add = command({
  path: 'faq add',
  summary: localized('add.summary'),
  fields,
  form: { title: localized('add.form'), submit: localized('add.submit') },
  run: async (turn, { held: name, of, ...values }) => {
    const held = name === undefined ? undefined : heldAs(turn, name);
    const typed: Typed = {
      question: cleanLine(values.question),
      answer: cleanLines(values.answer) ?? '',
      place: cleanLine(values.place ?? ''),
      tags: values.tags ?? [],
      links: values.links ?? [],
      held: held ?? null,
      of: await openQuestion(turn, of),
    };
    const empty = lacking(typed);
    const voice = faqVoice(turn.language);
    if (empty.length > 0)
      return problems(Object.fromEntries(empty.map((part) => [part, voice.line(`add.no-${part}`)])));
    if (name !== undefined && !held) return whisper(keptTooLong(turn.language, await keepTyped(turn, typed, true)));
    return take(turn, typed);
  },
});

/** What is there already is said before anything is kept. */
async function take(turn: Turn, typed: Typed): Promise<Answer> {
  const { tx, community, language } = turn;
  await lockFaq(tx, community.id);
  const same = await theSame(turn, typed);
  if (same) return whisper(capturedBefore(language, { entry: same, draft: await keepTyped(turn, typed) }));
  const planned = await plan(turn, typed);
  if (!('voices' in planned)) return problems(whyNot(language, planned));
  const found = await alike(turn, typed.question);
  if (found.length === 0) return whisper(saved(turn, await save(turn, planned)));
  return fleeting(whisper(alreadyAnswered(language, { found, draft: await keepTyped(turn, typed) })));
}
