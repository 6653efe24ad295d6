import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

/** Under the warning that another call is at the same time; `draft` is what was typed. */
export const scheduleAnyway = action('calls.schedule-anyway', z.object({ draft: z.uuid() }));
export const moveAnyway = action('calls.move-anyway', z.object({ draft: z.uuid() }));
