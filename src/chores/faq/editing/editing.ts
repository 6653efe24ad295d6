import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, line, lines, optional, type Values } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { said } from '../../../surface/message.ts';
import { addAskings, askingsIn } from '../entries/askings.ts';
import { revisionAt, spokenIn } from '../entries/history.ts';
import { indexEntry } from '../entries/indexing.ts';
import { linksField, tagsField } from '../entries/labels-field.ts';
import { lockFaq } from '../entries/writing.ts';
import { theEntry } from '../entry-field.ts';
import { ANSWER_LIMIT, answerOf, type Entry, QUESTION_LIMIT, saysSomething } from '../model.ts';
import { editAgain } from '../review/actions.ts';
import { carryOnAfterForm } from '../review/reviewing.ts';
import { faqVoice, localized } from '../words.ts';
import { change, notChangeable } from './changing.ts';
import { chosenEntry } from './chosen-entry.ts';
import { editedContent, sameContent } from './edited-content.ts';
import { filledFor, whichEntry } from './opening.ts';
import { editedReceipt, staleEdit } from './views.ts';

const ASKED_LIMIT = 1_000;

const fields = {
  entry: chosenEntry,
  question: line({ label: localized('edit.question'), max: QUESTION_LIMIT }),
  answer: lines({ label: localized('edit.answer'), max: ANSWER_LIMIT }),
  tags: tagsField({ label: localized('edit.tags'), hint: localized('edit.tags.hint') }),
  links: linksField({ label: localized('edit.links'), hint: localized('edit.links.hint') }),
  asked: optional(lines({ label: localized('edit.asked'), hint: localized('edit.asked.hint'), max: ASKED_LIMIT })),
  revision: aside,
  via: aside,
};
type Typed = Values<typeof fields>;

/** Changes what an entry says. Its form carries along which revision it was opened with, so that nobody's change is overwritten. */
export const edit = command({
  path: 'faq edit',
  summary: localized('edit.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('edit.form'), submit: localized('edit.submit'), prefill: filledFor, instead: whichEntry },
  run: async (turn, typed) => {
    const voice = faqVoice(turn.language);
    if (!saysSomething(typed.question)) return problems({ question: voice.line('edit.no-words') });
    if (!saysSomething(typed.answer)) return problems({ answer: voice.line('edit.no-words') });
    await lockFaq(turn.tx, turn.community.id);
    const found = await theEntry(turn, typed.entry);
    if (!found.ok) return problems({ entry: found.problem });
    const refused = notChangeable(voice, found.entry);
    if (refused !== undefined) return problems({ entry: refused });
    if (typed.revision !== undefined && typed.revision !== String(found.entry.revision)) {
      return whisper(await overtaken(turn, found.entry, typed));
    }
    return apply(turn, found.entry, typed);
  },
});

async function apply(turn: Turn, before: Entry, typed: Typed): Promise<Answer> {
  const { tx, now, language } = turn;
  const content = editedContent(before, typed, await spokenIn(tx, before.id));
  const texts = askingsIn(typed.asked);
  if (sameContent(before, content) && texts.length === 0 && !waitsToBeSeen(before)) {
    return carryOnAfterForm(turn, typed.via, said(faqVoice(language).line('edit.nothing')));
  }
  const act = answerOf(before) ? 'edited' : 'answered';
  const changed = await change(turn, before, { act, content });
  if (!changed.ok) return problems({ answer: changed.problem });
  const asked = await addAskings(tx, { entry: before.id, texts, saidBy: null, now });
  if (asked > 0) await indexEntry(tx, changed.entry);
  return carryOnAfterForm(turn, typed.via, editedReceipt(language, { before, entry: changed.entry, asked }));
}

const waitsToBeSeen = ({ state, waitsSince }: Entry): boolean => state === 'published' && waitsSince !== null;

/** Somebody else was faster: what was typed is kept, and can be looked at again beside what is there now. */
async function overtaken(turn: Turn, entry: Entry, typed: Typed) {
  const draft = await turn.keep(asRaw(turn, typed, entry.revision));
  return staleEdit(turn.language, { entry, draft, last: await revisionAt(turn.tx, entry.id, entry.revision) });
}

const asRaw = ({ community }: Turn, typed: Typed, revision: number): RawValues => ({
  community: [community.id],
  entry: [String(typed.entry)],
  question: [typed.question],
  answer: [typed.answer],
  revision: [String(revision)],
  ...(typed.tags && { tags: [typed.tags.join(', ')] }),
  ...(typed.links && { links: [typed.links.join('\n')] }),
  ...(typed.asked !== undefined && { asked: [typed.asked] }),
  ...(typed.via !== undefined && { via: [typed.via] }),
});

export const editAgainByButton = pressed(
  editAgain,
  async (turn, { draft }): Promise<Answer> => {
    const kept = await turn.kept(draft);
    const { community, ...typed } = kept ?? {};
    if (!kept || community?.[0] !== turn.community.id) {
      return whisper(said(faqVoice(turn.language).line('draft.gone')));
    }
    return open(edit, typed);
  },
  { who: 'coordinator', opensForm: true },
);
