import { z } from 'zod';
import { action } from '../../kernel/action.ts';

const page = z.coerce.number().int().positive();
const number = z.coerce.number().int();
/** Said outright and not toggled: two clicks at once count once. */
const to = z.enum(['on', 'off']);
const inPoll = z.object({ poll: z.uuid() });

export const turnPage = action('topics.page', z.object({ page }));
export const want = action('topics.want', z.object({ topic: z.uuid(), to, page }));
export const offerToSpeak = action('topics.speak', z.object({ topic: z.uuid(), to, page }));

/** Under the warning that a topic is much like one of these; `draft` is what was typed. */
export const meToo = action('topics.me-too', z.object({ topic: z.uuid(), draft: z.uuid(), to }));
export const suggestAnyway = action('topics.suggest-anyway', z.object({ draft: z.uuid() }));

export const castVote = action('topics.vote', z.object({ poll: z.uuid(), position: number }));
export const chooseVotes = action('topics.choose', inPoll);
export const closeNow = action('topics.close-now', inPoll);
export const seeStanding = action('topics.standing', inPoll);
export const seeVoters = action('topics.voters', inPoll);
export const turnVoters = action('topics.voters-page', z.object({ poll: z.uuid(), page }));

/** A ballot paper is one's own message: it is opened from the poll, and each press on it shows it anew. */
export const openPaper = action('topics.paper', inPoll);
export const turnPaper = action('topics.paper-page', z.object({ poll: z.uuid(), page }));
export const rankChoice = action('topics.rank', z.object({ poll: z.uuid(), position: number, to }));
export const rankFromMenu = action('topics.rank-one', inPoll);
export const giveScore = action('topics.score', z.object({ poll: z.uuid(), position: number, points: number }));
export const startAgain = action('topics.start-again', inPoll);

export const addChoice = action('topics.add-choice', inPoll);
/** Under the warning that a choice is much like one of these; `draft` is what was typed. */
export const supportInstead = action('topics.support', z.object({ poll: z.uuid(), position: number }));
export const addWaiting = action('topics.add-waiting', z.object({ poll: z.uuid(), topic: z.uuid() }));
export const addTyped = action('topics.add-typed', z.object({ draft: z.uuid() }));
