import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { controls, said } from '../../../surface/message.ts';
import { entryAlone } from '../entries/message.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { seeAnswer, wantNoMore, wantToo } from './actions.ts';
import { questionCard } from './card.ts';
import { visibleEntry } from './deciding.ts';
import { held } from './finding-question.ts';
import { addWant, dropWant } from './questions.ts';
import { overIn } from './saying.ts';

/** Under the card, where everybody sees the same button: said again it changes nothing, and it can be taken back. */
export const wantByButton = pressed(wantToo, async (turn, { question: id }) => {
  const { tx, actor, now } = turn;
  const got = await held(turn, id);
  if (!got.ok) return got.answer;
  const voice = faqVoice(turn.language);
  const number = tag(got.question.number);
  const over = overIn(voice, got.question);
  if (over) return whisper(over);
  if (got.question.askedBy === actor.id) return whisper(said(voice.line('want.mine', { number })));
  const fresh = await addWant(tx, id, { member: actor.id, now });
  if (fresh) await turn.refresh(questionCard, id);
  const headline = voice.line(fresh ? 'want.done' : 'want.done-before', { number });
  return whisper({ headline, blocks: [controls(wantNoMore.button(voice.line('want.back'), { question: id }))] });
});

export const wantNoMoreByButton = pressed(wantNoMore, async (turn, { question: id }) => {
  const got = await held(turn, id);
  if (!got.ok) return got.answer;
  await dropWant(turn.tx, id, turn.actor.id);
  await turn.refresh(questionCard, id);
  return replace(said(faqVoice(turn.language).line('want.gone', { number: tag(got.question.number) })));
});

/** The entry that answers a question, to whoever presses. */
export const seeAnswerByButton = pressed(seeAnswer, async (turn, { entry: id }) => {
  const voice = faqVoice(turn.language);
  const entry = await visibleEntry(turn, id);
  if (!entry) return whisper(said(voice.line('entry.gone')));
  return whisper(entryAlone(turn.language, entry, turn.now));
});
