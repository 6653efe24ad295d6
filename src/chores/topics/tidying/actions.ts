import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

/** `draft` holds what there was before. */
export const undoMerge = action('topics.undo-merge', z.object({ draft: z.uuid() }));
export const bringBack = action('topics.bring-back', z.object({ topic: z.uuid() }));
