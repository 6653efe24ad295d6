import { z } from 'zod';
import { action } from '../../../kernel/action.ts';
import { answers } from '../model.ts';

const call = z.uuid();

export const rsvp = action('calls.rsvp', z.object({ call, answer: z.enum(answers) }));
export const whoComes = action('calls.who', z.object({ call }));
