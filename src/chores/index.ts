import type { Chore } from '../kernel/chore.ts';
import { calls } from './calls/chore.ts';
import { convener } from './convener/chore.ts';
import { faq } from './faq/chore.ts';
import { speakers } from './speakers/chore.ts';
import { topics } from './topics/chore.ts';

/** The chores there are, a line each, in the order in which help lists them. */
export const chores: readonly Chore[] = [topics, calls, speakers, faq, convener];
