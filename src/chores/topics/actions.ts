import { z } from 'zod';
import { action } from '../../kernel/action.ts';

const page = z.coerce.number().int().positive();
/** Said outright and not toggled: two clicks at once count once. */
const to = z.enum(['on', 'off']);

export const turnPage = action('topics.page', z.object({ page }));
export const want = action('topics.want', z.object({ topic: z.uuid(), to, page }));
export const offerToSpeak = action('topics.speak', z.object({ topic: z.uuid(), to, page }));

/** Under the warning that a topic is much like one of these; `draft` is what was typed. */
export const meToo = action('topics.me-too', z.object({ topic: z.uuid(), draft: z.uuid(), to }));
export const suggestAnyway = action('topics.suggest-anyway', z.object({ draft: z.uuid() }));

export const castVote = action('topics.vote', z.object({ poll: z.uuid(), position: z.coerce.number().int() }));
export const chooseVotes = action('topics.choose', z.object({ poll: z.uuid() }));
export const closeNow = action('topics.close-now', z.object({ poll: z.uuid() }));
