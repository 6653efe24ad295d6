import { z } from 'zod';
import { action } from '../../../kernel/action.ts';
import { slotAnswers } from '../model.ts';

const dating = z.uuid();

export const markTimes = action('calls.mark', z.object({ dating }));
/**
 * The answer is said outright and not toggled: two clicks at once count once. A slot is named by when it begins, in seconds,
 * so that a press on slots that were replaced meanwhile is no answer to others.
 */
export const answerSlot = action(
  'calls.slot',
  z.object({ dating, start: z.coerce.number().int(), answer: z.enum(slotAnswers) }),
);
export const decideNow = action('calls.decide', z.object({ dating }));

export const startOf = ({ startsAt }: { readonly startsAt: Date }): number => Math.floor(startsAt.getTime() / 1000);
