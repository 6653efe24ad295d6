import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

const of = z.object({ call: z.uuid() });

export const writeNotes = action('calls.write-notes', of);
/** Notes written where the same person has others already: puts them in their place. */
export const replaceNotes = action('calls.replace-notes', z.object({ draft: z.uuid() }));
export const correctAttendance = action('calls.who-came', of);
export const tellLearned = action('calls.tell-learned', of);
