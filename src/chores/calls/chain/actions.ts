import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

const of = z.object({ call: z.uuid() });

export const findOtherDate = action('calls.other-date', of);
export const keepDate = action('calls.keep-date', of);
