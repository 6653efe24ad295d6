import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

export const stopPlan = action('topics.stop-plan', z.object({ plan: z.uuid() }));
export const editPoll = action('topics.edit-poll', z.object({ poll: z.uuid() }));
