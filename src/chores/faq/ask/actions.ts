import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

const inQuestion = z.object({ question: z.uuid() });
const ofDraft = z.object({ entry: z.uuid(), draft: z.uuid() });

/** Under what may answer a question that is not posted yet; `draft` is the question. */
export const seeBefore = action('faq.ask-see', ofDraft);
export const thatAnswers = action('faq.ask-answers', ofDraft);
export const wantInstead = action('faq.ask-join', z.object({ question: z.uuid(), draft: z.uuid() }));
export const askAnyway = action('faq.ask-anyway', z.object({ draft: z.uuid() }));

/** Under a question in a channel, where everybody presses the same buttons. */
export const giveAnswer = action('faq.answer', inQuestion);
export const wantToo = action('faq.want', inQuestion);
export const wantNoMore = action('faq.want-no-more', inQuestion);
export const sayAnswered = action('faq.answered', inQuestion);
export const sayElsewhere = action('faq.answered-elsewhere', inQuestion);
export const reopen = action('faq.reopen', inQuestion);
export const keepInFaq = action('faq.keep', inQuestion);
export const seeAnswer = action('faq.see-answer', z.object({ entry: z.uuid() }));

/** Under the answers as the asker is shown them. */
export const accept = action('faq.accept', z.object({ reply: z.uuid() }));
export const notYet = action('faq.not-yet', z.object({ question: z.uuid(), round: z.coerce.number().int().min(0) }));

/** Under what asks somebody to help. */
export const notForMe = action('faq.not-for-me', inQuestion);
export const neverAskMe = action('faq.never-ask-me', z.object({}));
export const askMeAgain = action('faq.ask-me-again', z.object({}));

const page = z.coerce.number().int().positive();
const onPage = z.object({ question: z.uuid(), page });
export const turnGaps = action('faq.gaps-page', z.object({ page }));
export const asTopic = action('faq.gap-topic', onPage);
export const askEveryone = action('faq.gap-ask', onPage);
export const fillGap = action('faq.gap-fill', inQuestion);
export const dropGap = action('faq.gap-drop', onPage);
export const undropGap = action(
  'faq.gap-undrop',
  z.object({ question: z.uuid(), to: z.enum(['open', 'topic']), page }),
);

/** Opens the form of a question with what was searched for: the memory holds it as `query`. */
export const askInstead = action('faq.ask-instead', z.object({ memory: z.string() }));
