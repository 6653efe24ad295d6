import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { type Message, said } from '../../../surface/message.ts';
import { postQuestion } from '../ask/posting.ts';
import { revise } from '../entries/writing.ts';
import { type Entry, questionOf } from '../model.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { askEveryone } from './actions.ts';
import { carryOn, waitingEntry } from './reviewing.ts';
import { receiptOf } from './views.ts';
import { waitsFor } from './waits.ts';

/** Nobody here knows the answer: everybody is asked, and the draft has done its part. */
export const askAllByButton = pressed(
  askEveryone,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    if (!found.ok) return found.answer;
    const text = questionOf(found.entry)?.text;
    if (text === undefined || waitsFor(found.entry) !== 'unanswered') {
      return whisper(said(faqVoice(turn.language).line('ask-all.answered', { number: tag(found.entry.number) })));
    }
    return carryOn(turn, asked.via, await askAll(turn, found.entry, text));
  },
  { who: 'coordinator' },
);

async function askAll(turn: Turn, draft: Entry, text: string): Promise<Message> {
  const { tx, actor, now, community, language } = turn;
  const posted = await postQuestion(turn, { text, askedBy: draft.capturedBy });
  const question = tag(posted.number);
  const why = faqVoice(community.language).line('ask-all.why', { question });
  await revise(tx, draft, { act: 'rejected', state: 'rejected', by: actor.id, now, why, waitsSince: null });
  await turn.record('faq.ask-all', { entry: draft.id, number: draft.number, question: posted.number });
  return receiptOf(language, draft, {
    headline: (voice, number) => voice.line('ask-all.done', { number, question }),
  });
}
