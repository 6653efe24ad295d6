import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { entryById } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { type Entry, isWhole } from '../model.ts';
import { tag } from '../naming.ts';
import { keepVerdict, learnAsking } from '../suggest/learning.ts';
import { faqVoice } from '../words.ts';
import { seeBefore, thatAnswers, wantInstead } from './actions.ts';
import { fromDraft } from './asking.ts';
import { answeredBefore, joined, shownBefore } from './before-asking.ts';
import { questionCard } from './card.ts';
import { held } from './finding-question.ts';
import { addWant } from './questions.ts';
import { overIn } from './saying.ts';

/** An entry whole, before anything is posted. */
export const seeEntryBefore = pressed(seeBefore, async (turn, { entry: id, draft }) => {
  const entry = await visibleEntry(turn, id);
  if (!entry) return whisper(said(faqVoice(turn.language).line('ask.entry-gone')));
  return whisper(shownBefore(turn.language, entry, { draft, now: turn.now }));
});

/** Nothing is asked, and what would have been asked becomes another way to find the entry: the message above said so. */
export const answersBefore = pressed(thatAnswers, async (turn, { entry: id, draft }) => {
  const { tx, now, actor, language } = turn;
  const voice = faqVoice(language);
  const entry = await visibleEntry(turn, id);
  if (!entry) return whisper(said(voice.line('ask.entry-gone')));
  const asked = fromDraft(turn, await turn.kept(draft));
  if (!asked) return whisper(said(voice.line('draft.gone')));
  await keepVerdict(tx, { entry: id, member: actor.id, helped: true, now });
  await learnAsking(tx, { entry, text: asked.text, saidBy: actor.id, now });
  return replace(answeredBefore(language, entry));
});

/** One question wanted by two, instead of two questions. */
export const joinInstead = pressed(wantInstead, async (turn, { question: id }) => {
  const { tx, actor, now, language } = turn;
  const got = await held(turn, id);
  if (!got.ok) return got.answer;
  const voice = faqVoice(language);
  const { question } = got;
  const over = overIn(voice, question);
  if (over) return whisper(over);
  if (question.askedBy === actor.id) return whisper(said(voice.line('want.mine', { number: tag(question.number) })));
  await addWant(tx, id, { member: actor.id, now });
  await turn.refresh(questionCard, id);
  return replace(joined(language, question));
});

/** An entry of this community as somebody may see it now. */
export async function visibleEntry(turn: Turn, id: string): Promise<Entry | undefined> {
  const entry = await entryById(turn.tx, id);
  const there = entry?.community === turn.community.id && entry.state === 'published' && isWhole(entry);
  return there && isShownTo(entry, viewerOf(turn)) ? entry : undefined;
}
