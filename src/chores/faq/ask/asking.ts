import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { line, lines, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { said } from '../../../surface/message.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { entriesByIds } from '../entries/reading.ts';
import { shownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import { DETAILS_LIMIT, type Entry, isWhole, QUESTION_LIMIT, saysSomething } from '../model.ts';
import { tag } from '../naming.ts';
import { findEntries } from '../search/find.ts';
import { readSoon } from '../search/reading-meanings.ts';
import { faqVoice, localized } from '../words.ts';
import { askAnyway } from './actions.ts';
import { asking, mayBeAnswered } from './before-asking.ts';
import { postQuestion } from './posting.ts';
import { questionOfDraft } from './questions.ts';
import { similarQuestions } from './similar.ts';

/** How likely an entry has to be the answer to be shown before a question is posted: one look too many costs one press. */
const MAY_ANSWER = 0.15;
const SHOWN = 3;

export const ask = command({
  path: 'faq ask',
  summary: localized('ask.summary'),
  fields: {
    question: line({ label: localized('ask.question'), hint: localized('ask.question.hint'), max: QUESTION_LIMIT }),
    details: optional(
      lines({ label: localized('ask.details'), hint: localized('ask.details.hint'), max: DETAILS_LIMIT }),
    ),
  },
  form: { title: localized('ask.form'), submit: localized('ask.submit') },
  run: async (turn, { question: text, details: more }): Promise<Answer> => {
    if (!saysSomething(text)) return problems({ question: faqVoice(turn.language).line('ask.no-words') });
    const asked: Asked = { text, details: cleanLines(more) };
    await lockFaq(turn.tx, turn.community.id);
    const entries = await mayAnswer(turn, text);
    const questions = await similarQuestions(turn.tx, turn.community.id, text);
    if (entries.length === 0 && questions.length === 0) return whisper(await post(turn, asked));
    const draft = await turn.keep(asDraft(turn, asked));
    return fleeting(whisper(mayBeAnswered(turn.language, { text, draft, entries, questions })));
  },
});

/** Asks what was typed before something was shown; a second press finds it asked. */
export const askByButton = pressed(askAnyway, async (turn, { draft }) => {
  const voice = faqVoice(turn.language);
  await lockFaq(turn.tx, turn.community.id);
  const asked = fromDraft(turn, await turn.kept(draft));
  if (!asked) return whisper(said(voice.line('draft.gone')));
  const before = await questionOfDraft(turn.tx, draft);
  if (before) return replace(said(voice.line('ask.done-before', { number: tag(before.number) })));
  return replace(await post(turn, asked, draft));
});

async function post(turn: Turn, { text, details }: Asked, draft?: string) {
  const { number } = await postQuestion(turn, { text, details, askedBy: turn.actor.id, draft });
  return asking(turn.language, { number, text });
}

/** What somebody who looks may see of what may answer a question, the likeliest first. */
async function mayAnswer(turn: Turn, text: string): Promise<readonly Entry[]> {
  const { tx, community, embeddings } = turn;
  const which = shownTo(viewerOf(turn));
  const hits = await findEntries(tx, { community: community.id, query: text, limit: SHOWN, which, embeddings });
  await readSoon(turn);
  const likely = hits.filter((each) => each.likeness >= MAY_ANSWER).map((each) => each.entry);
  return (await entriesByIds(tx, likely)).filter(isWhole);
}

/** A question as somebody typed it. */
export interface Asked {
  readonly text: string;
  readonly details: string | undefined;
}

const asDraft = ({ community }: Turn, { text, details }: Asked): RawValues => ({
  community: [community.id],
  question: [text],
  details: details === undefined ? [] : [details],
});

/** Undefined where nothing is kept, or it was typed in another community. */
export function fromDraft({ community }: Turn, kept: RawValues | undefined): Asked | undefined {
  const text = kept?.['question']?.[0];
  if (text === undefined || kept?.['community']?.[0] !== community.id) return undefined;
  return { text, details: kept['details']?.[0] };
}
