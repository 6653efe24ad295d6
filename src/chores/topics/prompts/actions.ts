import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

const ofRound = z.object({ round: z.uuid() });
const ofPrompt = z.object({ prompt: z.uuid() });

export const answerPrompt = action('topics.answer', ofRound);
export const seeAnswers = action('topics.answers', ofRound);
export const turnAnswers = action(
  'topics.answers-page',
  z.object({ round: z.uuid(), page: z.coerce.number().int().positive() }),
);
export const stopPrompt = action('topics.stop-prompt', ofPrompt);
export const rewordPrompt = action('topics.reword', ofPrompt);
